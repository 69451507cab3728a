package org.apimmigrate.definition.reference.wsdl;

import java.net.MalformedURLException;
import java.net.URL;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Woden asks the file system about every location that is no URL. Written as a file URL, which is what Woden makes of it, the location means
 * the same and nothing is asked.
 */
final class FileLocations {

    private static final String[] ATTRIBUTES = {"location", "schemaLocation"};
    /** Stands for the server's working directory; nothing opens it. */
    private static final String DIRECTORY = "file:/working-directory/";

    private FileLocations() {}

    static void writeAsUrls(Document document) {
        NodeList elements = document.getElementsByTagNameNS("*", "*");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            for (String attribute : ATTRIBUTES) {
                if (element.hasAttribute(attribute) && !isUrl(element.getAttribute(attribute))) {
                    String location = element.getAttribute(attribute);
                    element.setAttribute(
                            attribute, location.startsWith("/") ? "file:" + location : DIRECTORY + location);
                }
            }
        }
    }

    private static boolean isUrl(String location) {
        try {
            return !new URL(location).getProtocol().isEmpty();
        } catch (MalformedURLException e) {
            return false;
        }
    }
}
