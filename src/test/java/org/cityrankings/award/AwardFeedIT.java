package org.cityrankings.award;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged program. */
@QuarkusIntegrationTest
class AwardFeedIT extends AwardFeedTest {}
