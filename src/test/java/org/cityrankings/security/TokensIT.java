package org.cityrankings.security;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged program. */
@QuarkusIntegrationTest
class TokensIT extends TokensTest {}
