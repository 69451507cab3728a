package org.apimmigrate.definition.reference.repair.source;

/** Replaces the characters from start to end (exclusive) by others. */
record Edit(int start, int end, String replacement) implements Comparable<Edit> {

    @Override
    public int compareTo(Edit other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }

    boolean touches(Edit next) {
        return end > next.start || (start == next.start && end == next.end && start != end);
    }
}
