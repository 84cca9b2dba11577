package org.cityrankings.reconcile;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged program. */
@QuarkusIntegrationTest
class ReconcileIT extends ReconcileTest {}
