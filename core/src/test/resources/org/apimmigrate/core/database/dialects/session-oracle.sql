-- every session, when it is opened
ALTER SESSION SET DDL_LOCK_TIMEOUT = 30
-- a session that writes, for each transaction
ALTER SESSION SET DDL_LOCK_TIMEOUT = 30
-- its number and server
SELECT TO_NUMBER(SYS_CONTEXT('USERENV', 'SID')), SYS_CONTEXT('USERENV', 'INSTANCE_NAME') FROM DUAL
-- what another session does
SELECT CASE STATUS WHEN 'ACTIVE' THEN 'busy' WHEN 'INACTIVE' THEN 'idle' END FROM V$SESSION WHERE SID = ?
-- who holds what another session waits for
SELECT 'session ' || B.SID || ',' || B.SERIAL# || ', user ' || B.USERNAME || ' from ' || NVL(B.MACHINE, 'unknown') || ', program ' || NVL(B.PROGRAM, 'unknown') || ', ' || B.STATUS || ' for ' || B.LAST_CALL_ET || ' s' FROM V$SESSION W INNER JOIN V$SESSION B ON B.SID = W.BLOCKING_SESSION WHERE W.SID = ?
