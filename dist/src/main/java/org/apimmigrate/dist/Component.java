package org.apimmigrate.dist;

import java.util.List;

/**
 * One part of the zip, as a bill of materials names it.
 *
 * @param licences as the bill calls them; one of them is to be chosen where there are several
 * @param page of the project; empty when the bill has none
 */
record Component(String group, String name, String version, List<String> licences, String page)
        implements Comparable<Component> {

    Component {
        licences = List.copyOf(licences);
    }

    @Override
    public int compareTo(Component other) {
        return toString().compareTo(other.toString());
    }
}
