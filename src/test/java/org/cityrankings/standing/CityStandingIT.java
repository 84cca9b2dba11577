package org.cityrankings.standing;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged program. */
@QuarkusIntegrationTest
class CityStandingIT extends CityStandingTest {}
