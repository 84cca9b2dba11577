package org.cityrankings.record;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged program. */
@QuarkusIntegrationTest
class CitableIT extends CitableTest {}
