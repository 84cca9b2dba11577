package org.cityrankings.api;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class HeadersIT extends HeadersTest {}
