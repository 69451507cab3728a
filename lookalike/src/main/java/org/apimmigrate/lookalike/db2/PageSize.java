package org.apimmigrate.lookalike.db2;

/** Page size of a table space, with what it bounds. Source: the manual's page "SQL and XML limits". */
public enum PageSize {
    K4(4005, 1024),
    K8(8101, 2048),
    K16(16293, 4096),
    K32(32677, 8192);

    private final int row;
    private final int key;

    PageSize(int row, int key) {
        this.row = row;
        this.key = key;
    }

    /** Bytes of the longest row. */
    public int row() {
        return row;
    }

    /** Bytes of the longest key of an index. */
    public int key() {
        return key;
    }
}
