package org.cityrankings.consensus;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged program. */
@QuarkusIntegrationTest
class ConsensusIT extends ConsensusTest {}
