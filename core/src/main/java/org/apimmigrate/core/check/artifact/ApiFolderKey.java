package org.apimmigrate.core.check.artifact;

import org.apimmigrate.core.registry.Tenant;

/**
 * Which folder.
 *
 * @param pathId {@code REG_PATH_ID} of the folder
 * @param path {@code REG_PATH_VALUE}
 * @param uuid {@code REG_UUID} of its {@code api} resource
 */
record ApiFolderKey(Tenant tenant, long pathId, String path, String uuid) {}
