package org.cityrankings.award;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes Atom after RFC 4287. Ids are made of the addresses below any host, so that they stay where the service moves;
 * addresses are relative to the feed's own for the same reason.
 */
final class AwardFeed {
    private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    AwardFeed() throws XMLStreamException {
        xml = XML.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
    }

    /** @param filter the query part that chooses the awards, empty for all */
    void begin(String filter, Instant updated) throws XMLStreamException {
        String query = filter.isEmpty() ? "" : "?" + filter;
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
        text("id", id("feeds/awards.atom" + query));
        text("title", "City Rankings: awards");
        text("subtitle", "Which cities reached which stages of which editions; what was written last comes first.");
        text("updated", updated.toString());
        xml.writeStartElement("author");
        text("name", "City Rankings");
        xml.writeEndElement();
        link("self", "/v1/feeds/awards.atom" + query, "application/atom+xml");
        link("alternate", "/v1/awards" + query, "application/json");
    }

    void link(String relation, String address, String type) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
        xml.writeAttribute("type", type);
    }

    void entry(AwardEntry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        text("id", id(entry.path()));
        text("title", entry.title());
        text("published", entry.recordedAt().toString());
        text("updated", entry.changedAt().toString());
        link("alternate", "/v1/" + entry.path(), "application/json");
        for (String source : entry.sources()) {
            link("via", "/v1/sources/" + source, "application/json");
        }
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", entry.program());
        xml.writeAttribute("label", entry.programName());
        text("summary", entry.sentence());
        xml.writeEndElement();
    }

    byte[] end() throws XMLStreamException {
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
        return bytes.toByteArray();
    }

    private void text(String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static String id(String path) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8));
    }
}
