package org.apimmigrate.definition.reference.repair;

import org.apimmigrate.definition.ApiFacts;

/** Corrects one kind of defect, wherever it occurs. Stateless. Edits nothing in a document without the defect. */
@FunctionalInterface
public interface RepairRule {

    void apply(ApiDocument api, ApiFacts facts);
}
