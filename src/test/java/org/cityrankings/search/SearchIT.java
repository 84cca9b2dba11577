package org.cityrankings.search;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged program. */
@QuarkusIntegrationTest
class SearchIT extends SearchTest {}
