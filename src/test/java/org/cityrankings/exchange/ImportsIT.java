package org.cityrankings.exchange;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged program. */
@QuarkusIntegrationTest
class ImportsIT extends ImportsTest {}
