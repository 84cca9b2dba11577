package org.cityrankings.indicator;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class IndicatorIT extends IndicatorTest {}
