package org.cityrankings.change;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged program. */
@QuarkusIntegrationTest
class SinceIT extends SinceTest {}
