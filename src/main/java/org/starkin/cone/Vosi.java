package org.starkin.cone;

import jakarta.inject.Singleton;
import java.io.StringWriter;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes what the Virtual Observatory asks of every service (IVOA VOSI 1.1). Thread-safe. */
@Singleton
final class Vosi {

    private static final String CAPABILITIES = "http://www.ivoa.net/xml/VOSICapabilities/v1.0";
    private static final String AVAILABILITY = "http://www.ivoa.net/xml/VOSIAvailability/v1.0";
    private static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String VO_DATA_SERVICE = "http://www.ivoa.net/xml/VODataService/v1.1";
    private static final String CONE_SEARCH = "http://www.ivoa.net/xml/ConeSearch/v1.0";
    private static final double EXAMPLE_RADIUS_DEG = 0.01;

    private final Scs scs;
    private final Instant upSince = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    Vosi(Scs scs) {
        this.scs = scs;
    }

    /** @param base the server's address, with a slash at its end */
    String capabilities(URI base) {
        return document("vosi:capabilities", CAPABILITIES, xml -> {
            xml.writeAttribute("xmlns:vs", VO_DATA_SERVICE);
            xml.writeAttribute("xmlns:cs", CONE_SEARCH);
            capability(xml, "ivo://ivoa.net/std/VOSI#capabilities", base.resolve("scs/capabilities"));
            capability(xml, "ivo://ivoa.net/std/VOSI#availability", base.resolve("scs/availability"));
            coneSearch(xml, base.resolve("scs") + "?");
        });
    }

    /** @param reasonClosed why nothing can be asked; empty where it can */
    String availability(Optional<String> reasonClosed) {
        return document("vosi:availability", AVAILABILITY, xml -> {
            element(xml, "vosi:available", Boolean.toString(reasonClosed.isEmpty()));
            element(xml, "vosi:upSince", upSince.toString());
            element(xml, "vosi:note", reasonClosed.orElse("every survey that can be read is answered from"));
        });
    }

    private static void capability(XMLStreamWriter xml, String standard, URI address) throws XMLStreamException {
        xml.writeStartElement("capability");
        xml.writeAttribute("standardID", standard);
        accessible(xml, address.toString(), "full", "");
        xml.writeEndElement();
    }

    private void coneSearch(XMLStreamWriter xml, String address) throws XMLStreamException {
        xml.writeStartElement("capability");
        xml.writeAttribute("standardID", "ivo://ivoa.net/std/ConeSearch");
        xml.writeAttribute("xsi:type", "cs:ConeSearch");
        accessible(xml, address, "base", "std");
        element(xml, "maxSR", Double.toString(scs.widestDeg()));
        element(xml, "maxRecords", Integer.toString(ScsQuery.MOST_RECORDS));
        element(xml, "verbosity", "true");
        Scs.StarPlace place = scs.example().orElse(new Scs.StarPlace(0, 0));
        xml.writeStartElement("testQuery");
        element(xml, "ra", Double.toString(place.ra()));
        element(xml, "dec", Double.toString(place.dec()));
        element(xml, "sr", Double.toString(EXAMPLE_RADIUS_DEG));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void accessible(XMLStreamWriter xml, String address, String use, String role)
            throws XMLStreamException {
        xml.writeStartElement("interface");
        xml.writeAttribute("xsi:type", "vs:ParamHTTP");
        if (!role.isEmpty()) {
            xml.writeAttribute("role", role);
        }
        xml.writeStartElement("accessURL");
        xml.writeAttribute("use", use);
        xml.writeCharacters(address);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private interface Content {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    private static String document(String root, String namespace, Content content) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement(root);
            Map<String, String> namespaces = new TreeMap<>(Map.of("vosi", namespace, "xsi", SCHEMA_INSTANCE));
            for (Map.Entry<String, String> entry : namespaces.entrySet()) {
                xml.writeAttribute("xmlns:" + entry.getKey(), entry.getValue());
            }
            content.write(xml);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a document in memory cannot be written", e);
        }
        return text.toString();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
