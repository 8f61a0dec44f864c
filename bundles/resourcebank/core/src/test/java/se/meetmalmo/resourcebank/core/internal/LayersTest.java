package se.meetmalmo.resourcebank.core.internal;

import se.meetmalmo.platform.testing.HouseLayers;

class LayersTest extends HouseLayers {}
