package org.cityrankings.api;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same of the packaged program. */
@QuarkusIntegrationTest
class FormsIT extends FormsTest {}
