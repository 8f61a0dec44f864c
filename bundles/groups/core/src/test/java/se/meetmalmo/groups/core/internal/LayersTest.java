package se.meetmalmo.groups.core.internal;

import se.meetmalmo.platform.testing.HouseLayers;

class LayersTest extends HouseLayers {}
