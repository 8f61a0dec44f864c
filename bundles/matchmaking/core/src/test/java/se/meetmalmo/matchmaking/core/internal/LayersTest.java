package se.meetmalmo.matchmaking.core.internal;

import se.meetmalmo.platform.testing.HouseLayers;

class LayersTest extends HouseLayers {}
