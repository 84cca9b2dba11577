package org.cityrankings.program;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged program. */
@QuarkusIntegrationTest
class AnnouncementCalendarIT extends AnnouncementCalendarTest {}
