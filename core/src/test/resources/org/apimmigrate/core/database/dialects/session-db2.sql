-- every session, when it is opened
SET CURRENT LOCK TIMEOUT WAIT 30
-- a session that writes, for each transaction
SET CURRENT LOCK TIMEOUT WAIT 30
-- its number and server
SELECT MON_GET_APPLICATION_HANDLE(), RTRIM(CHAR(CURRENT MEMBER)) FROM SYSIBM.SYSDUMMY1
-- what another session does
SELECT CASE WORKLOAD_OCCURRENCE_STATE WHEN 'UOWEXEC' THEN 'busy' WHEN 'UOWWAIT' THEN 'idle' END FROM TABLE(MON_GET_UNIT_OF_WORK(CAST(? AS BIGINT), -1)) AS U FETCH FIRST 1 ROW ONLY
-- who holds what another session waits for
SELECT 'application ' || RTRIM(CHAR(HLD_APPLICATION_HANDLE)) || ', user ' || COALESCE(HLD_USERID, 'unknown') || ', program ' || COALESCE(HLD_APPLICATION_NAME, 'unknown') || ', waited for since ' || RTRIM(CHAR(LOCK_WAIT_ELAPSED_TIME)) || ' s' FROM SYSIBMADM.MON_LOCKWAITS WHERE REQ_APPLICATION_HANDLE = ?
