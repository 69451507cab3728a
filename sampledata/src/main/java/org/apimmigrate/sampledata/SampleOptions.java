package org.apimmigrate.sampledata;

import java.util.EnumSet;
import java.util.Set;
import org.apimmigrate.sampledata.flaw.Flaw;

/**
 * What a sample should hold. Equal options give equal rows.
 *
 * @param seed of all chance
 * @param tenants loaded tenants besides the super tenant; with at least one there are also an inactive and a never loaded one
 * @param apis rows of {@code AM_API}, products included
 * @param versions of each API
 * @param revisions of an API version at most; some have fewer
 * @param applications in all
 * @param unicode text outside Latin-1 in ordinary columns, too
 * @param shared which of registry and user store tables a database gets
 * @param flaws one occurrence of each is placed
 */
public record SampleOptions(
        long seed,
        int tenants,
        int apis,
        int versions,
        int revisions,
        int applications,
        boolean unicode,
        Layout layout,
        SharedTables shared,
        Set<Flaw> flaws) {

    public SampleOptions {
        flaws = flaws.isEmpty() ? Set.of() : Set.copyOf(flaws);
    }

    /** Every kind of API in three tenants; made in a moment. */
    public static SampleOptions small() {
        return new SampleOptions(
                410, 2, 80, 2, 3, 12, false, Layout.AM_AND_SHARED, SharedTables.AS_THE_SCRIPT, Set.of());
    }

    /** {@link #small} with one occurrence of every flaw. */
    public static SampleOptions flawed() {
        return small().withFlaws(EnumSet.allOf(Flaw.class));
    }

    public SampleOptions withSeed(long other) {
        return new SampleOptions(
                other, tenants, apis, versions, revisions, applications, unicode, layout, shared, flaws);
    }

    public SampleOptions withTenants(int other) {
        return new SampleOptions(seed, other, apis, versions, revisions, applications, unicode, layout, shared, flaws);
    }

    public SampleOptions withApis(int other) {
        return new SampleOptions(
                seed, tenants, other, versions, revisions, applications, unicode, layout, shared, flaws);
    }

    public SampleOptions withVersions(int other) {
        return new SampleOptions(seed, tenants, apis, other, revisions, applications, unicode, layout, shared, flaws);
    }

    public SampleOptions withRevisions(int other) {
        return new SampleOptions(seed, tenants, apis, versions, other, applications, unicode, layout, shared, flaws);
    }

    public SampleOptions withApplications(int other) {
        return new SampleOptions(seed, tenants, apis, versions, revisions, other, unicode, layout, shared, flaws);
    }

    public SampleOptions withUnicode(boolean other) {
        return new SampleOptions(seed, tenants, apis, versions, revisions, applications, other, layout, shared, flaws);
    }

    public SampleOptions withLayout(Layout other) {
        return new SampleOptions(seed, tenants, apis, versions, revisions, applications, unicode, other, shared, flaws);
    }

    public SampleOptions withFlaws(Set<Flaw> other) {
        return new SampleOptions(
                seed, tenants, apis, versions, revisions, applications, unicode, layout, shared, other);
    }

    public SampleOptions withSharedTables(SharedTables other) {
        return new SampleOptions(seed, tenants, apis, versions, revisions, applications, unicode, layout, other, flaws);
    }
}
