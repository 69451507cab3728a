-- every session, when it is opened
SET LOCK_TIMEOUT 30000
-- a session that writes, for each transaction
SET XACT_ABORT ON
-- its number and server
SELECT @@SPID, @@SERVERNAME
-- what another session does
SELECT CASE WHEN R.session_id IS NULL THEN 'idle' ELSE 'busy' END FROM sys.dm_exec_sessions S LEFT JOIN sys.dm_exec_requests R ON R.session_id = S.session_id WHERE S.session_id = ?
-- who holds what another session waits for
SELECT CONCAT('session ', B.session_id, ', login ', B.login_name, ' from ', COALESCE(B.host_name, 'unknown'), ', program ', COALESCE(B.program_name, 'unknown'), ', ', B.status, ', last statement begun ', DATEDIFF(SECOND, B.last_request_start_time, SYSDATETIME()), ' s ago') FROM sys.dm_exec_requests W INNER JOIN sys.dm_exec_sessions B ON B.session_id = W.blocking_session_id WHERE W.session_id = ?
SELECT CONCAT('session ', W.blocking_session_id, ', of which this login may not see more') FROM sys.dm_exec_requests W WHERE W.blocking_session_id <> 0 AND W.session_id = ?
