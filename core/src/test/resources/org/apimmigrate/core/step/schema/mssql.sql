-- registry-indices, REG_RESOURCE_PROPERTY: index (REG_TENANT_ID, REG_PROPERTY_ID)
CREATE INDEX REG_RESOURCE_PROPERTY_IND_BY_REG_PROP_ID ON REG_RESOURCE_PROPERTY (REG_TENANT_ID, REG_PROPERTY_ID);
GO
-- registry-indices, REG_RESOURCE_TAG: index (REG_TAG_ID, REG_TENANT_ID)
CREATE INDEX REG_RESOURCE_TAG_IND_BY_REG_TAG_ID ON REG_RESOURCE_TAG (REG_TAG_ID, REG_TENANT_ID);
GO
-- schema-expand, AM_APPLICATION_ATTRIBUTES: column VALUE becomes APP_ATTRIBUTE, with its data
EXEC sp_rename 'AM_APPLICATION_ATTRIBUTES.VALUE', 'APP_ATTRIBUTE', 'COLUMN';
GO
-- schema-expand, AM_BLOCK_CONDITIONS: column VALUE becomes BLOCK_CONDITION, with its data
EXEC sp_rename 'AM_BLOCK_CONDITIONS.VALUE', 'BLOCK_CONDITION', 'COLUMN';
GO
-- schema-expand, AM_GATEWAY_ENVIRONMENT: column TENANT_DOMAIN becomes ORGANIZATION, with its data
EXEC sp_rename 'AM_GATEWAY_ENVIRONMENT.TENANT_DOMAIN', 'ORGANIZATION', 'COLUMN';
GO
-- schema-expand, AM_KEY_MANAGER: column TENANT_DOMAIN becomes ORGANIZATION, with its data
EXEC sp_rename 'AM_KEY_MANAGER.TENANT_DOMAIN', 'ORGANIZATION', 'COLUMN';
GO
-- schema-expand, AM_API: new column ORGANIZATION VARCHAR(100)
ALTER TABLE AM_API ADD ORGANIZATION varchar(100) NULL;
GO
-- schema-expand, AM_API: new column GATEWAY_VENDOR VARCHAR(100) (copies the table)
ALTER TABLE AM_API ADD GATEWAY_VENDOR varchar(100) NULL DEFAULT 'wso2' WITH VALUES;
GO
-- schema-expand, AM_API: new column VERSION_COMPARABLE VARCHAR(15)
ALTER TABLE AM_API ADD VERSION_COMPARABLE varchar(15) NULL;
GO
-- schema-expand, AM_API: new column LOG_LEVEL VARCHAR(255) (copies the table)
ALTER TABLE AM_API ADD LOG_LEVEL varchar(255) NULL DEFAULT 'OFF' WITH VALUES;
GO
-- schema-expand, AM_API_CATEGORIES: new column ORGANIZATION VARCHAR(100)
ALTER TABLE AM_API_CATEGORIES ADD ORGANIZATION varchar(100) NULL;
GO
-- schema-expand, AM_API_DEFAULT_VERSION: new column ORGANIZATION VARCHAR(100)
ALTER TABLE AM_API_DEFAULT_VERSION ADD ORGANIZATION varchar(100) NULL;
GO
-- schema-expand, AM_API_REVISION_METADATA: column REVISION_UUID from VARCHAR(64) to VARCHAR(255)
ALTER TABLE AM_API_REVISION_METADATA ALTER COLUMN REVISION_UUID varchar(255) NULL;
GO
-- schema-expand, AM_APPLICATION: new column ORGANIZATION VARCHAR(100)
ALTER TABLE AM_APPLICATION ADD ORGANIZATION varchar(100) NULL;
GO
-- schema-expand, AM_GATEWAY_ENVIRONMENT: new column PROVIDER VARCHAR(255)
ALTER TABLE AM_GATEWAY_ENVIRONMENT ADD PROVIDER varchar(255) NULL;
GO
-- schema-expand, AM_KEY_MANAGER: new column TOKEN_TYPE VARCHAR(45)
ALTER TABLE AM_KEY_MANAGER ADD TOKEN_TYPE varchar(45) NULL;
GO
-- schema-expand, AM_KEY_MANAGER: new column EXTERNAL_REFERENCE_ID VARCHAR(100)
ALTER TABLE AM_KEY_MANAGER ADD EXTERNAL_REFERENCE_ID varchar(100) NULL;
GO
-- schema-expand, AM_SUBSCRIBER: column USER_ID from VARCHAR(50) to VARCHAR(255)
ALTER TABLE AM_SUBSCRIBER ALTER COLUMN USER_ID varchar(255) NOT NULL;
GO
-- schema-expand, IDN_OAUTH2_ACCESS_TOKEN_SCOPE: column TOKEN_SCOPE from VARCHAR(60) to VARCHAR(100)
DECLARE @name sysname; SELECT @name = k.name FROM sys.key_constraints k WHERE k.parent_object_id = OBJECT_ID('IDN_OAUTH2_ACCESS_TOKEN_SCOPE') AND k.type = 'PK' AND (SELECT COUNT(*) FROM sys.index_columns i JOIN sys.columns c ON c.object_id = i.object_id AND c.column_id = i.column_id WHERE i.object_id = k.parent_object_id AND i.index_id = k.unique_index_id) = 2 AND (SELECT COUNT(*) FROM sys.index_columns i JOIN sys.columns c ON c.object_id = i.object_id AND c.column_id = i.column_id WHERE i.object_id = k.parent_object_id AND i.index_id = k.unique_index_id AND c.name IN ('TOKEN_ID', 'TOKEN_SCOPE')) = 2; IF @name IS NOT NULL EXEC('ALTER TABLE IDN_OAUTH2_ACCESS_TOKEN_SCOPE DROP CONSTRAINT [' + @name + ']');
GO
-- schema-expand, IDN_OAUTH2_ACCESS_TOKEN_SCOPE: column TOKEN_SCOPE from VARCHAR(60) to VARCHAR(100)
ALTER TABLE IDN_OAUTH2_ACCESS_TOKEN_SCOPE ALTER COLUMN TOKEN_SCOPE varchar(100) NOT NULL;
GO
-- schema-expand, IDN_OAUTH2_ACCESS_TOKEN_SCOPE: column TOKEN_SCOPE from VARCHAR(60) to VARCHAR(100)
ALTER TABLE IDN_OAUTH2_ACCESS_TOKEN_SCOPE ADD PRIMARY KEY (TOKEN_ID, TOKEN_SCOPE);
GO
-- schema-expand, AM_API_ENVIRONMENT_KEYS: new table AM_API_ENVIRONMENT_KEYS
CREATE TABLE AM_API_ENVIRONMENT_KEYS (
  UUID varchar(45) NOT NULL,
  ENVIRONMENT_ID varchar(45) NOT NULL,
  API_UUID varchar(256) NOT NULL,
  PROPERTY_CONFIG varbinary(max) NULL,
  PRIMARY KEY (UUID),
  UNIQUE (ENVIRONMENT_ID, API_UUID)
);
GO
-- schema-expand, AM_API_OPERATION_POLICY: new table AM_API_OPERATION_POLICY
CREATE TABLE AM_API_OPERATION_POLICY (
  API_SPECIFIC_POLICY_ID int NOT NULL IDENTITY(1,1),
  POLICY_UUID varchar(45) NOT NULL,
  API_UUID varchar(45) NOT NULL,
  REVISION_UUID varchar(45) NULL,
  CLONED_POLICY_UUID varchar(45) NULL,
  PRIMARY KEY (API_SPECIFIC_POLICY_ID)
);
GO
-- schema-expand, AM_API_OPERATION_POLICY_MAPPING: new table AM_API_OPERATION_POLICY_MAPPING
CREATE TABLE AM_API_OPERATION_POLICY_MAPPING (
  OPERATION_POLICY_MAPPING_ID int NOT NULL IDENTITY(1,1),
  URL_MAPPING_ID int NOT NULL,
  POLICY_UUID varchar(45) NOT NULL,
  POLICY_ORDER int NOT NULL,
  DIRECTION varchar(10) NOT NULL,
  PARAMETERS varchar(1024) NOT NULL,
  PRIMARY KEY (OPERATION_POLICY_MAPPING_ID)
);
GO
-- schema-expand, AM_COMMON_OPERATION_POLICY: new table AM_COMMON_OPERATION_POLICY
CREATE TABLE AM_COMMON_OPERATION_POLICY (
  COMMON_POLICY_ID int NOT NULL IDENTITY(1,1),
  POLICY_UUID varchar(45) NOT NULL,
  PRIMARY KEY (COMMON_POLICY_ID)
);
GO
-- schema-expand, AM_DEPLOYED_REVISION: new table AM_DEPLOYED_REVISION
CREATE TABLE AM_DEPLOYED_REVISION (
  NAME varchar(255) NOT NULL,
  VHOST varchar(255) NULL,
  REVISION_UUID varchar(255) NOT NULL,
  DEPLOYED_TIME datetime NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (NAME, REVISION_UUID)
);
GO
-- schema-expand, AM_OPERATION_POLICY: new table AM_OPERATION_POLICY
CREATE TABLE AM_OPERATION_POLICY (
  POLICY_UUID varchar(45) NOT NULL,
  POLICY_NAME varchar(300) NOT NULL,
  POLICY_VERSION varchar(45) NULL DEFAULT 'v1',
  DISPLAY_NAME varchar(300) NOT NULL,
  POLICY_DESCRIPTION varchar(1024) NULL,
  APPLICABLE_FLOWS varchar(45) NOT NULL,
  GATEWAY_TYPES varchar(45) NOT NULL,
  API_TYPES varchar(45) NOT NULL,
  POLICY_PARAMETERS varbinary(max) NULL,
  ORGANIZATION varchar(100) NULL,
  POLICY_CATEGORY varchar(45) NOT NULL,
  POLICY_MD5 varchar(45) NOT NULL,
  PRIMARY KEY (POLICY_UUID)
);
GO
-- schema-expand, AM_OPERATION_POLICY_DEFINITION: new table AM_OPERATION_POLICY_DEFINITION
CREATE TABLE AM_OPERATION_POLICY_DEFINITION (
  DEFINITION_ID int NOT NULL IDENTITY(1,1),
  POLICY_UUID varchar(45) NOT NULL,
  POLICY_DEFINITION varbinary(max) NOT NULL,
  GATEWAY_TYPE varchar(20) NOT NULL,
  DEFINITION_MD5 varchar(45) NOT NULL,
  PRIMARY KEY (DEFINITION_ID),
  UNIQUE (POLICY_UUID, GATEWAY_TYPE)
);
GO
-- schema-expand, AM_SYSTEM_CONFIGS: new table AM_SYSTEM_CONFIGS
CREATE TABLE AM_SYSTEM_CONFIGS (
  ORGANIZATION varchar(100) NOT NULL,
  CONFIG_TYPE varchar(100) NOT NULL,
  CONFIGURATION varbinary(max) NOT NULL,
  PRIMARY KEY (ORGANIZATION, CONFIG_TYPE)
);
GO
-- schema-tighten, AM_GATEWAY_ENVIRONMENT: column PROVIDER: NOT NULL (copies the table)
ALTER TABLE AM_GATEWAY_ENVIRONMENT ALTER COLUMN PROVIDER varchar(255) NOT NULL;
GO
-- schema-tighten, AM_API: unique key (API_PROVIDER, API_NAME, API_VERSION, ORGANIZATION)
ALTER TABLE AM_API ADD UNIQUE (API_PROVIDER, API_NAME, API_VERSION, ORGANIZATION);
GO
-- schema-tighten, AM_API: index (ORGANIZATION)
CREATE INDEX IDX_AAI_ORG ON AM_API (ORGANIZATION);
GO
-- schema-tighten, AM_API_CATEGORIES: unique key (NAME, ORGANIZATION)
ALTER TABLE AM_API_CATEGORIES ADD UNIQUE (NAME, ORGANIZATION);
GO
-- schema-tighten, AM_APPLICATION: unique key (NAME, SUBSCRIBER_ID, ORGANIZATION)
ALTER TABLE AM_APPLICATION ADD UNIQUE (NAME, SUBSCRIBER_ID, ORGANIZATION);
GO
-- schema-tighten, AM_API_COMMENTS: foreign key (API_ID) -> AM_API(API_ID), on delete CASCADE, on update NO ACTION instead of on delete NO ACTION, on update NO ACTION
DECLARE @name sysname; SELECT @name = k.name FROM sys.foreign_keys k WHERE k.parent_object_id = OBJECT_ID('AM_API_COMMENTS') AND k.referenced_object_id = OBJECT_ID('AM_API') AND (SELECT COUNT(*) FROM sys.foreign_key_columns i JOIN sys.columns c ON c.object_id = i.parent_object_id AND c.column_id = i.parent_column_id WHERE i.constraint_object_id = k.object_id) = 1 AND (SELECT COUNT(*) FROM sys.foreign_key_columns i JOIN sys.columns c ON c.object_id = i.parent_object_id AND c.column_id = i.parent_column_id WHERE i.constraint_object_id = k.object_id AND c.name IN ('API_ID')) = 1; IF @name IS NOT NULL EXEC('ALTER TABLE AM_API_COMMENTS DROP CONSTRAINT [' + @name + ']');
GO
-- schema-tighten, AM_API_COMMENTS: foreign key (API_ID) -> AM_API(API_ID), on delete CASCADE, on update NO ACTION instead of on delete NO ACTION, on update NO ACTION
ALTER TABLE AM_API_COMMENTS ADD FOREIGN KEY (API_ID) REFERENCES AM_API (API_ID) ON DELETE CASCADE;
GO
-- schema-tighten, AM_API_ENVIRONMENT_KEYS: foreign key (API_UUID) -> AM_API(API_UUID), on delete CASCADE, on update NO ACTION
ALTER TABLE AM_API_ENVIRONMENT_KEYS ADD FOREIGN KEY (API_UUID) REFERENCES AM_API (API_UUID) ON DELETE CASCADE;
GO
-- schema-tighten, AM_API_LC_EVENT: foreign key (API_ID) -> AM_API(API_ID), on delete CASCADE, on update CASCADE instead of on delete NO ACTION, on update CASCADE
DECLARE @name sysname; SELECT @name = k.name FROM sys.foreign_keys k WHERE k.parent_object_id = OBJECT_ID('AM_API_LC_EVENT') AND k.referenced_object_id = OBJECT_ID('AM_API') AND (SELECT COUNT(*) FROM sys.foreign_key_columns i JOIN sys.columns c ON c.object_id = i.parent_object_id AND c.column_id = i.parent_column_id WHERE i.constraint_object_id = k.object_id) = 1 AND (SELECT COUNT(*) FROM sys.foreign_key_columns i JOIN sys.columns c ON c.object_id = i.parent_object_id AND c.column_id = i.parent_column_id WHERE i.constraint_object_id = k.object_id AND c.name IN ('API_ID')) = 1; IF @name IS NOT NULL EXEC('ALTER TABLE AM_API_LC_EVENT DROP CONSTRAINT [' + @name + ']');
GO
-- schema-tighten, AM_API_LC_EVENT: foreign key (API_ID) -> AM_API(API_ID), on delete CASCADE, on update CASCADE instead of on delete NO ACTION, on update CASCADE
ALTER TABLE AM_API_LC_EVENT ADD FOREIGN KEY (API_ID) REFERENCES AM_API (API_ID) ON DELETE CASCADE ON UPDATE CASCADE;
GO
-- schema-tighten, AM_API_OPERATION_POLICY: foreign key (POLICY_UUID) -> AM_OPERATION_POLICY(POLICY_UUID), on delete CASCADE, on update NO ACTION
ALTER TABLE AM_API_OPERATION_POLICY ADD FOREIGN KEY (POLICY_UUID) REFERENCES AM_OPERATION_POLICY (POLICY_UUID) ON DELETE CASCADE;
GO
-- schema-tighten, AM_API_OPERATION_POLICY_MAPPING: foreign key (POLICY_UUID) -> AM_OPERATION_POLICY(POLICY_UUID), on delete CASCADE, on update NO ACTION
ALTER TABLE AM_API_OPERATION_POLICY_MAPPING ADD FOREIGN KEY (POLICY_UUID) REFERENCES AM_OPERATION_POLICY (POLICY_UUID) ON DELETE CASCADE;
GO
-- schema-tighten, AM_API_OPERATION_POLICY_MAPPING: foreign key (URL_MAPPING_ID) -> AM_API_URL_MAPPING(URL_MAPPING_ID), on delete CASCADE, on update NO ACTION
ALTER TABLE AM_API_OPERATION_POLICY_MAPPING ADD FOREIGN KEY (URL_MAPPING_ID) REFERENCES AM_API_URL_MAPPING (URL_MAPPING_ID) ON DELETE CASCADE;
GO
-- schema-tighten, AM_API_RATINGS: foreign key (API_ID) -> AM_API(API_ID), on delete CASCADE, on update CASCADE instead of on delete NO ACTION, on update CASCADE
DECLARE @name sysname; SELECT @name = k.name FROM sys.foreign_keys k WHERE k.parent_object_id = OBJECT_ID('AM_API_RATINGS') AND k.referenced_object_id = OBJECT_ID('AM_API') AND (SELECT COUNT(*) FROM sys.foreign_key_columns i JOIN sys.columns c ON c.object_id = i.parent_object_id AND c.column_id = i.parent_column_id WHERE i.constraint_object_id = k.object_id) = 1 AND (SELECT COUNT(*) FROM sys.foreign_key_columns i JOIN sys.columns c ON c.object_id = i.parent_object_id AND c.column_id = i.parent_column_id WHERE i.constraint_object_id = k.object_id AND c.name IN ('API_ID')) = 1; IF @name IS NOT NULL EXEC('ALTER TABLE AM_API_RATINGS DROP CONSTRAINT [' + @name + ']');
GO
-- schema-tighten, AM_API_RATINGS: foreign key (API_ID) -> AM_API(API_ID), on delete CASCADE, on update CASCADE instead of on delete NO ACTION, on update CASCADE
ALTER TABLE AM_API_RATINGS ADD FOREIGN KEY (API_ID) REFERENCES AM_API (API_ID) ON DELETE CASCADE ON UPDATE CASCADE;
GO
-- schema-tighten, AM_API_REVISION_METADATA: foreign key (REVISION_UUID) -> AM_REVISION(REVISION_UUID), on delete CASCADE, on update NO ACTION
ALTER TABLE AM_API_REVISION_METADATA ADD FOREIGN KEY (REVISION_UUID) REFERENCES AM_REVISION (REVISION_UUID) ON DELETE CASCADE;
GO
-- schema-tighten, AM_APPLICATION_KEY_MAPPING: foreign key (APPLICATION_ID) -> AM_APPLICATION(APPLICATION_ID), on delete CASCADE, on update CASCADE instead of on delete NO ACTION, on update CASCADE
DECLARE @name sysname; SELECT @name = k.name FROM sys.foreign_keys k WHERE k.parent_object_id = OBJECT_ID('AM_APPLICATION_KEY_MAPPING') AND k.referenced_object_id = OBJECT_ID('AM_APPLICATION') AND (SELECT COUNT(*) FROM sys.foreign_key_columns i JOIN sys.columns c ON c.object_id = i.parent_object_id AND c.column_id = i.parent_column_id WHERE i.constraint_object_id = k.object_id) = 1 AND (SELECT COUNT(*) FROM sys.foreign_key_columns i JOIN sys.columns c ON c.object_id = i.parent_object_id AND c.column_id = i.parent_column_id WHERE i.constraint_object_id = k.object_id AND c.name IN ('APPLICATION_ID')) = 1; IF @name IS NOT NULL EXEC('ALTER TABLE AM_APPLICATION_KEY_MAPPING DROP CONSTRAINT [' + @name + ']');
GO
-- schema-tighten, AM_APPLICATION_KEY_MAPPING: foreign key (APPLICATION_ID) -> AM_APPLICATION(APPLICATION_ID), on delete CASCADE, on update CASCADE instead of on delete NO ACTION, on update CASCADE
ALTER TABLE AM_APPLICATION_KEY_MAPPING ADD FOREIGN KEY (APPLICATION_ID) REFERENCES AM_APPLICATION (APPLICATION_ID) ON DELETE CASCADE ON UPDATE CASCADE;
GO
-- schema-tighten, AM_APPLICATION_REGISTRATION: foreign key (APP_ID) -> AM_APPLICATION(APPLICATION_ID), on delete CASCADE, on update CASCADE instead of on delete NO ACTION, on update CASCADE
DECLARE @name sysname; SELECT @name = k.name FROM sys.foreign_keys k WHERE k.parent_object_id = OBJECT_ID('AM_APPLICATION_REGISTRATION') AND k.referenced_object_id = OBJECT_ID('AM_APPLICATION') AND (SELECT COUNT(*) FROM sys.foreign_key_columns i JOIN sys.columns c ON c.object_id = i.parent_object_id AND c.column_id = i.parent_column_id WHERE i.constraint_object_id = k.object_id) = 1 AND (SELECT COUNT(*) FROM sys.foreign_key_columns i JOIN sys.columns c ON c.object_id = i.parent_object_id AND c.column_id = i.parent_column_id WHERE i.constraint_object_id = k.object_id AND c.name IN ('APP_ID')) = 1; IF @name IS NOT NULL EXEC('ALTER TABLE AM_APPLICATION_REGISTRATION DROP CONSTRAINT [' + @name + ']');
GO
-- schema-tighten, AM_APPLICATION_REGISTRATION: foreign key (APP_ID) -> AM_APPLICATION(APPLICATION_ID), on delete CASCADE, on update CASCADE instead of on delete NO ACTION, on update CASCADE
ALTER TABLE AM_APPLICATION_REGISTRATION ADD FOREIGN KEY (APP_ID) REFERENCES AM_APPLICATION (APPLICATION_ID) ON DELETE CASCADE ON UPDATE CASCADE;
GO
-- schema-tighten, AM_COMMON_OPERATION_POLICY: foreign key (POLICY_UUID) -> AM_OPERATION_POLICY(POLICY_UUID), on delete CASCADE, on update NO ACTION
ALTER TABLE AM_COMMON_OPERATION_POLICY ADD FOREIGN KEY (POLICY_UUID) REFERENCES AM_OPERATION_POLICY (POLICY_UUID) ON DELETE CASCADE;
GO
-- schema-tighten, AM_DEPLOYED_REVISION: foreign key (REVISION_UUID) -> AM_REVISION(REVISION_UUID), on delete CASCADE, on update CASCADE
ALTER TABLE AM_DEPLOYED_REVISION ADD FOREIGN KEY (REVISION_UUID) REFERENCES AM_REVISION (REVISION_UUID) ON DELETE CASCADE ON UPDATE CASCADE;
GO
-- schema-tighten, AM_GW_API_ARTIFACTS: foreign key (API_ID) -> AM_GW_PUBLISHED_API_DETAILS(API_ID), on delete CASCADE, on update CASCADE instead of on delete NO ACTION, on update CASCADE
DECLARE @name sysname; SELECT @name = k.name FROM sys.foreign_keys k WHERE k.parent_object_id = OBJECT_ID('AM_GW_API_ARTIFACTS') AND k.referenced_object_id = OBJECT_ID('AM_GW_PUBLISHED_API_DETAILS') AND (SELECT COUNT(*) FROM sys.foreign_key_columns i JOIN sys.columns c ON c.object_id = i.parent_object_id AND c.column_id = i.parent_column_id WHERE i.constraint_object_id = k.object_id) = 1 AND (SELECT COUNT(*) FROM sys.foreign_key_columns i JOIN sys.columns c ON c.object_id = i.parent_object_id AND c.column_id = i.parent_column_id WHERE i.constraint_object_id = k.object_id AND c.name IN ('API_ID')) = 1; IF @name IS NOT NULL EXEC('ALTER TABLE AM_GW_API_ARTIFACTS DROP CONSTRAINT [' + @name + ']');
GO
-- schema-tighten, AM_GW_API_ARTIFACTS: foreign key (API_ID) -> AM_GW_PUBLISHED_API_DETAILS(API_ID), on delete CASCADE, on update CASCADE instead of on delete NO ACTION, on update CASCADE
ALTER TABLE AM_GW_API_ARTIFACTS ADD FOREIGN KEY (API_ID) REFERENCES AM_GW_PUBLISHED_API_DETAILS (API_ID) ON DELETE CASCADE ON UPDATE CASCADE;
GO
-- schema-tighten, AM_GW_API_DEPLOYMENTS: foreign key (API_ID) -> AM_GW_PUBLISHED_API_DETAILS(API_ID), on delete CASCADE, on update CASCADE instead of on delete NO ACTION, on update CASCADE
DECLARE @name sysname; SELECT @name = k.name FROM sys.foreign_keys k WHERE k.parent_object_id = OBJECT_ID('AM_GW_API_DEPLOYMENTS') AND k.referenced_object_id = OBJECT_ID('AM_GW_PUBLISHED_API_DETAILS') AND (SELECT COUNT(*) FROM sys.foreign_key_columns i JOIN sys.columns c ON c.object_id = i.parent_object_id AND c.column_id = i.parent_column_id WHERE i.constraint_object_id = k.object_id) = 1 AND (SELECT COUNT(*) FROM sys.foreign_key_columns i JOIN sys.columns c ON c.object_id = i.parent_object_id AND c.column_id = i.parent_column_id WHERE i.constraint_object_id = k.object_id AND c.name IN ('API_ID')) = 1; IF @name IS NOT NULL EXEC('ALTER TABLE AM_GW_API_DEPLOYMENTS DROP CONSTRAINT [' + @name + ']');
GO
-- schema-tighten, AM_GW_API_DEPLOYMENTS: foreign key (API_ID) -> AM_GW_PUBLISHED_API_DETAILS(API_ID), on delete CASCADE, on update CASCADE instead of on delete NO ACTION, on update CASCADE
ALTER TABLE AM_GW_API_DEPLOYMENTS ADD FOREIGN KEY (API_ID) REFERENCES AM_GW_PUBLISHED_API_DETAILS (API_ID) ON DELETE CASCADE ON UPDATE CASCADE;
GO
-- schema-tighten, AM_OPERATION_POLICY_DEFINITION: foreign key (POLICY_UUID) -> AM_OPERATION_POLICY(POLICY_UUID), on delete CASCADE, on update NO ACTION
ALTER TABLE AM_OPERATION_POLICY_DEFINITION ADD FOREIGN KEY (POLICY_UUID) REFERENCES AM_OPERATION_POLICY (POLICY_UUID) ON DELETE CASCADE;
GO
-- schema-tighten, AM_REVISION: foreign key (API_UUID) -> AM_API(API_UUID), on delete CASCADE, on update NO ACTION
ALTER TABLE AM_REVISION ADD FOREIGN KEY (API_UUID) REFERENCES AM_API (API_UUID) ON DELETE CASCADE;
GO
-- schema-tighten, AM_SECURITY_AUDIT_UUID_MAPPING: foreign key (API_ID) -> AM_API(API_ID), on delete CASCADE, on update CASCADE instead of on delete NO ACTION, on update CASCADE
DECLARE @name sysname; SELECT @name = k.name FROM sys.foreign_keys k WHERE k.parent_object_id = OBJECT_ID('AM_SECURITY_AUDIT_UUID_MAPPING') AND k.referenced_object_id = OBJECT_ID('AM_API') AND (SELECT COUNT(*) FROM sys.foreign_key_columns i JOIN sys.columns c ON c.object_id = i.parent_object_id AND c.column_id = i.parent_column_id WHERE i.constraint_object_id = k.object_id) = 1 AND (SELECT COUNT(*) FROM sys.foreign_key_columns i JOIN sys.columns c ON c.object_id = i.parent_object_id AND c.column_id = i.parent_column_id WHERE i.constraint_object_id = k.object_id AND c.name IN ('API_ID')) = 1; IF @name IS NOT NULL EXEC('ALTER TABLE AM_SECURITY_AUDIT_UUID_MAPPING DROP CONSTRAINT [' + @name + ']');
GO
-- schema-tighten, AM_SECURITY_AUDIT_UUID_MAPPING: foreign key (API_ID) -> AM_API(API_ID), on delete CASCADE, on update CASCADE instead of on delete NO ACTION, on update CASCADE
ALTER TABLE AM_SECURITY_AUDIT_UUID_MAPPING ADD FOREIGN KEY (API_ID) REFERENCES AM_API (API_ID) ON DELETE CASCADE ON UPDATE CASCADE;
GO
-- schema-tighten, AM_SUBSCRIPTION: foreign key (API_ID) -> AM_API(API_ID), on delete CASCADE, on update CASCADE instead of on delete NO ACTION, on update CASCADE
DECLARE @name sysname; SELECT @name = k.name FROM sys.foreign_keys k WHERE k.parent_object_id = OBJECT_ID('AM_SUBSCRIPTION') AND k.referenced_object_id = OBJECT_ID('AM_API') AND (SELECT COUNT(*) FROM sys.foreign_key_columns i JOIN sys.columns c ON c.object_id = i.parent_object_id AND c.column_id = i.parent_column_id WHERE i.constraint_object_id = k.object_id) = 1 AND (SELECT COUNT(*) FROM sys.foreign_key_columns i JOIN sys.columns c ON c.object_id = i.parent_object_id AND c.column_id = i.parent_column_id WHERE i.constraint_object_id = k.object_id AND c.name IN ('API_ID')) = 1; IF @name IS NOT NULL EXEC('ALTER TABLE AM_SUBSCRIPTION DROP CONSTRAINT [' + @name + ']');
GO
-- schema-tighten, AM_SUBSCRIPTION: foreign key (API_ID) -> AM_API(API_ID), on delete CASCADE, on update CASCADE instead of on delete NO ACTION, on update CASCADE
ALTER TABLE AM_SUBSCRIPTION ADD FOREIGN KEY (API_ID) REFERENCES AM_API (API_ID) ON DELETE CASCADE ON UPDATE CASCADE;
GO
-- schema-tighten, AM_SUBSCRIPTION: foreign key (APPLICATION_ID) -> AM_APPLICATION(APPLICATION_ID), on delete CASCADE, on update CASCADE instead of on delete NO ACTION, on update CASCADE
DECLARE @name sysname; SELECT @name = k.name FROM sys.foreign_keys k WHERE k.parent_object_id = OBJECT_ID('AM_SUBSCRIPTION') AND k.referenced_object_id = OBJECT_ID('AM_APPLICATION') AND (SELECT COUNT(*) FROM sys.foreign_key_columns i JOIN sys.columns c ON c.object_id = i.parent_object_id AND c.column_id = i.parent_column_id WHERE i.constraint_object_id = k.object_id) = 1 AND (SELECT COUNT(*) FROM sys.foreign_key_columns i JOIN sys.columns c ON c.object_id = i.parent_object_id AND c.column_id = i.parent_column_id WHERE i.constraint_object_id = k.object_id AND c.name IN ('APPLICATION_ID')) = 1; IF @name IS NOT NULL EXEC('ALTER TABLE AM_SUBSCRIPTION DROP CONSTRAINT [' + @name + ']');
GO
-- schema-tighten, AM_SUBSCRIPTION: foreign key (APPLICATION_ID) -> AM_APPLICATION(APPLICATION_ID), on delete CASCADE, on update CASCADE instead of on delete NO ACTION, on update CASCADE
ALTER TABLE AM_SUBSCRIPTION ADD FOREIGN KEY (APPLICATION_ID) REFERENCES AM_APPLICATION (APPLICATION_ID) ON DELETE CASCADE ON UPDATE CASCADE;
GO
-- schema-tighten, AM_API: old unique key (API_PROVIDER, API_NAME, API_VERSION) goes
DECLARE @name sysname; SELECT @name = k.name FROM sys.key_constraints k WHERE k.parent_object_id = OBJECT_ID('AM_API') AND k.type = 'UQ' AND (SELECT COUNT(*) FROM sys.index_columns i JOIN sys.columns c ON c.object_id = i.object_id AND c.column_id = i.column_id WHERE i.object_id = k.parent_object_id AND i.index_id = k.unique_index_id) = 3 AND (SELECT COUNT(*) FROM sys.index_columns i JOIN sys.columns c ON c.object_id = i.object_id AND c.column_id = i.column_id WHERE i.object_id = k.parent_object_id AND i.index_id = k.unique_index_id AND c.name IN ('API_PROVIDER', 'API_NAME', 'API_VERSION')) = 3; IF @name IS NOT NULL EXEC('ALTER TABLE AM_API DROP CONSTRAINT [' + @name + ']');
GO
-- schema-tighten, AM_API_CATEGORIES: old unique key (NAME, TENANT_ID) goes
DECLARE @name sysname; SELECT @name = k.name FROM sys.key_constraints k WHERE k.parent_object_id = OBJECT_ID('AM_API_CATEGORIES') AND k.type = 'UQ' AND (SELECT COUNT(*) FROM sys.index_columns i JOIN sys.columns c ON c.object_id = i.object_id AND c.column_id = i.column_id WHERE i.object_id = k.parent_object_id AND i.index_id = k.unique_index_id) = 2 AND (SELECT COUNT(*) FROM sys.index_columns i JOIN sys.columns c ON c.object_id = i.object_id AND c.column_id = i.column_id WHERE i.object_id = k.parent_object_id AND i.index_id = k.unique_index_id AND c.name IN ('NAME', 'TENANT_ID')) = 2; IF @name IS NOT NULL EXEC('ALTER TABLE AM_API_CATEGORIES DROP CONSTRAINT [' + @name + ']');
GO
-- schema-tighten, AM_APPLICATION: old unique key (NAME, SUBSCRIBER_ID) goes
DECLARE @name sysname; SELECT @name = k.name FROM sys.key_constraints k WHERE k.parent_object_id = OBJECT_ID('AM_APPLICATION') AND k.type = 'UQ' AND (SELECT COUNT(*) FROM sys.index_columns i JOIN sys.columns c ON c.object_id = i.object_id AND c.column_id = i.column_id WHERE i.object_id = k.parent_object_id AND i.index_id = k.unique_index_id) = 2 AND (SELECT COUNT(*) FROM sys.index_columns i JOIN sys.columns c ON c.object_id = i.object_id AND c.column_id = i.column_id WHERE i.object_id = k.parent_object_id AND i.index_id = k.unique_index_id AND c.name IN ('NAME', 'SUBSCRIBER_ID')) = 2; IF @name IS NOT NULL EXEC('ALTER TABLE AM_APPLICATION DROP CONSTRAINT [' + @name + ']');
GO
-- schema-tighten, AM_API_CATEGORIES: column TENANT_ID is not in 4.1.0
DECLARE @name sysname; SELECT @name = d.name FROM sys.default_constraints d JOIN sys.columns c ON c.object_id = d.parent_object_id AND c.column_id = d.parent_column_id WHERE d.parent_object_id = OBJECT_ID('AM_API_CATEGORIES') AND c.name = 'TENANT_ID'; IF @name IS NOT NULL EXEC('ALTER TABLE AM_API_CATEGORIES DROP CONSTRAINT [' + @name + ']');
GO
-- schema-tighten, AM_API_CATEGORIES: column TENANT_ID is not in 4.1.0
ALTER TABLE AM_API_CATEGORIES DROP COLUMN TENANT_ID;
GO
