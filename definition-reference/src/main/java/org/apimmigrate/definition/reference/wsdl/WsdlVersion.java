package org.apimmigrate.definition.reference.wsdl;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** How the server distinguishes the versions: by a search in the bytes, anywhere but at the very start. */
enum WsdlVersion {
    WSDL_1_1("http://schemas.xmlsoap.org/wsdl/"),
    WSDL_2_0("http://www.w3.org/ns/wsdl");

    private final String namespace;
    private final byte[] bytes;

    WsdlVersion(String namespace) {
        this.namespace = namespace;
        this.bytes = namespace.getBytes(StandardCharsets.US_ASCII);
    }

    static @Nullable WsdlVersion of(byte[] content) {
        for (WsdlVersion version : values()) {
            if (indexOf(content, version.bytes) > 0) {
                return version;
            }
        }
        return null;
    }

    /** In an archive the server looks line by line, and not at the start of a line. */
    boolean inSomeLineOf(String text) {
        return text.lines().anyMatch(line -> line.indexOf(namespace) > 0);
    }

    private static int indexOf(byte[] content, byte[] wanted) {
        outer:
        for (int i = 0; i <= content.length - wanted.length; i++) {
            for (int j = 0; j < wanted.length; j++) {
                if (content[i + j] != wanted[j]) {
                    continue outer;
                }
            }
            return i;
        }
        return -1;
    }
}
