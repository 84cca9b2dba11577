package org.cityrankings.reconcile;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A small view of a city, as HTML in which everything is escaped. */
@Schema(name = "ReconciliationFlyout")
record Flyout(@Schema(examples = "binh-duong-vn") String id, String html) {}
