package org.cityrankings.city;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged program. */
@QuarkusIntegrationTest
class PlaceIT extends PlaceTest {}
