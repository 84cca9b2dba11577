package org.cityrankings.api;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores partial dates as the text they were given as. */
@Converter(autoApply = true)
public class PartialDateColumn implements AttributeConverter<PartialDate, String> {

    @Override
    public String convertToDatabaseColumn(PartialDate date) {
        return date == null ? null : date.text();
    }

    @Override
    public PartialDate convertToEntityAttribute(String text) {
        return text == null ? null : new PartialDate(text);
    }
}
