package se.meetmalmo.decisionlog.core.internal;

import se.meetmalmo.platform.testing.HouseLayers;

class LayersTest extends HouseLayers {}
