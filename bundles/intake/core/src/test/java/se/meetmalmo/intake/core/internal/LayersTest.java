package se.meetmalmo.intake.core.internal;

import se.meetmalmo.platform.testing.HouseLayers;

class LayersTest extends HouseLayers {}
