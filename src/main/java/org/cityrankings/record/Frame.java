package org.cityrankings.record;

import org.cityrankings.api.DataVersion;

/** What every answer about the record is made within: the day, the state of the data, the language, the address. */
record Frame(AsOf asOf, DataVersion data, String language, RecordWords words, String address) {

    /** One line to cite an answer by. */
    String cite(String title) {
        return words.cite(
                title, asOf.day().toString(), data.version(), data.day().toString(), address);
    }
}
