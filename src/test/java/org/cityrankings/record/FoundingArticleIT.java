package org.cityrankings.record;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged program. */
@QuarkusIntegrationTest
class FoundingArticleIT extends FoundingArticleTest {}
