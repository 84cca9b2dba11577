package org.cityrankings.api;

import java.util.Map;

/** All items of a list as SQL that is yet to be run, for whoever reads them one by one. */
record Rows<T>(Class<T> type, String sql, Map<String, Object> parameters) {}
