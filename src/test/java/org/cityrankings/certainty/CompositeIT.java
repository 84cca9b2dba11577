package org.cityrankings.certainty;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged program. */
@QuarkusIntegrationTest
class CompositeIT extends CompositeTest {}
