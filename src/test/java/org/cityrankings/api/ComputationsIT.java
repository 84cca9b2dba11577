package org.cityrankings.api;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged program. */
@QuarkusIntegrationTest
class ComputationsIT extends ComputationsTest {}
