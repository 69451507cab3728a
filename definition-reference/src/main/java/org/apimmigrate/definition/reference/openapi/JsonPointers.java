package org.apimmigrate.definition.reference.openapi;

/** Makes JSON pointers (RFC 6901). */
final class JsonPointers {

    private JsonPointers() {}

    /** The pointer from the parent's pointer to one of its members. */
    static String child(String parent, String name) {
        return parent + '/' + name.replace("~", "~0").replace("/", "~1");
    }

    /** The pointer to an operation. */
    static String operation(String path, String verb) {
        return child(child("/paths", path), verb.toLowerCase(java.util.Locale.ROOT));
    }
}
