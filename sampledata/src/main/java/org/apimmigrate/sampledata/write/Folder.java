package org.apimmigrate.sampledata.write;

import org.apimmigrate.sampledata.model.SampleTenant;

/** A registry collection that was written. */
public record Folder(SampleTenant tenant, int id, String path) {}
