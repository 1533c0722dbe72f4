namespace AgentGen.Shell.Tests.Rules;

public sealed class DatabaseRuleTests
{
    [Fact]
    public void Statements_that_read_are_read_only() => CommandLines.ShouldBe("""
        psql -d shop -c 'SELECT count(*) FROM orders'
        psql -h db -U app shop -At -c "select name from users where note = 'drop table users'"
        psql -l
        psql shop -c '\dt+'
        psql shop -c '\d orders'
        psql -c 'EXPLAIN ANALYZE SELECT * FROM a JOIN b USING (id)'
        psql -c 'WITH x (n) AS (SELECT 1) SELECT max(n) FROM x -- then delete'
        psql -c 'SHOW search_path; SELECT now();'
        psql -c 'COPY orders TO STDOUT'
        mysql -u root -e 'SHOW DATABASES'
        mysql -h db -p -N -B -e "SELECT id, UPPER(name) FROM t LIMIT 5; SHOW PROCESSLIST" shop
        sqlite3 app.db 'SELECT * FROM users LIMIT 10;'
        sqlite3 -header -csv app.db "select a, date(b) from t"
        sqlite3 app.db .tables
        sqlite3 app.db '.schema users'
        sqlite3 -readonly app.db 'PRAGMA table_info(users)'
        duckdb x.db -c 'select 1'
        cqlsh db1 -e 'DESCRIBE KEYSPACES'
        clickhouse-client --query 'SELECT uniq(id) FROM t'
        sqlcmd -S db -Q 'SELECT TOP (5) name FROM sys.tables'
        echo 'select 1' | psql shop
        mongosh --quiet --eval 'db.users.find({age: {$gt: 5}}).limit(3).toArray()'
        mongosh shop --eval 'db.adminCommand({ping: 1})'
        redis-cli -h cache get user:1
        redis-cli INFO memory
        redis-cli --scan --pattern 'user:*'
        redis-cli config get maxmemory
        mysqladmin -u root status
        pg_isready -h db
        alembic history --verbose
        flyway info
        docker exec db psql -U app -c 'select 1'
        """, ShellRisk.ReadOnly);

    [Fact]
    public void Statements_that_change_some_rows_are_changes() => CommandLines.ShouldBe("""
        psql -c "INSERT INTO t VALUES (1)"
        psql -c "UPDATE t SET a = 1 WHERE id = 5"
        psql -c "DELETE FROM t WHERE id = 5"
        psql -c 'SELECT * INTO copy FROM t'
        psql -c 'SELECT rebuild_everything()'
        psql -c "SELECT 1; CREATE INDEX i ON t (a)"
        psql -c 'DROP INDEX i'
        psql -f schema.sql
        psql shop
        psql -c '\i seed.sql'
        psql -c '\! ls'
        psql -o out.txt -c 'select 1'
        mysql shop < dump.sql
        mysql -e 'ALTER TABLE t ADD COLUMN b INT'
        mysql -e "SELECT * FROM t INTO OUTFILE '/tmp/x'"
        sqlite3 app.db 'VACUUM'
        sqlite3 app.db '.import a.csv t'
        sqlite3 app.db 'PRAGMA journal_mode=WAL'
        sqlite3 app.db
        mongosh --eval 'db.users.insertOne({a: 1})'
        mongosh --eval 'db.users.aggregate([{$out: "copy"}])'
        mongosh seed.js
        redis-cli set a 1
        redis-cli del a
        redis-cli config set maxmemory 1gb
        redis-cli
        pg_dump shop
        createdb shop
        alembic upgrade head
        alembic downgrade -1
        prisma migrate deploy
        psql -c "$STATEMENT"
        """, ShellRisk.Mutating);

    [Fact]
    public void Losing_a_tables_worth_of_data_is_dangerous() => CommandLines.ShouldBeDangerous("""
        psql -c 'DROP TABLE users'
        psql -c 'drop database shop'
        psql -c "select 1; /* all */ truncate orders"
        psql -c 'DELETE FROM users'
        psql -c 'DELETE FROM users WHERE 1=1'
        psql -c 'UPDATE users SET role = 5'
        psql -c 'ALTER TABLE users DROP COLUMN email'
        psql -c 'WITH x AS (SELECT 1) DELETE FROM users'
        psql -c "DO $$ BEGIN EXECUTE 'drop table users'; END $$"
        mysql -e '/*!50000 DROP TABLE users */'
        mysql -u root shop <<< 'DROP DATABASE shop'
        echo 'drop table t;' | sqlite3 app.db
        sqlite3 app.db 'delete from users;'
        cqlsh -e 'DROP KEYSPACE shop'
        clickhouse-client -q 'TRUNCATE TABLE t'
        mongosh --eval 'db.dropDatabase()'
        mongosh shop --eval 'db.users.deleteMany({})'
        redis-cli FLUSHALL
        redis-cli -n 3 flushdb async
        dropdb shop
        mysqladmin drop shop
        flyway clean
        prisma migrate reset --force
        alembic downgrade base
        docker exec db psql -U app -c 'drop table users'
        """, ShellReasonCodes.DestroysRemote);

    [Fact]
    public void Statements_do_not_reach_outside_the_database() => CommandLines.ShouldBe("""
        psql -c "COPY t FROM PROGRAM 'id'"
        psql -c '\! rm -rf ~'
        psql -c "\copy t to program 'sh'"
        psql -c "SELECT pg_read_file('/etc/passwd')"
        psql -o '|sh' -c 'select 1'
        psql -c 'SELECT * FROM pg_shadow'
        mysql -e "SELECT LOAD_FILE('/etc/passwd')"
        mysql -e '\! sh'
        mysql -e 'system rm -rf ~'
        mysql --pager='rm -rf ~' -e 'select 1'
        mysql --plugin-dir=. --default-auth=x
        sqlite3 app.db '.shell rm -rf ~'
        sqlite3 app.db '.system id; rm -rf ~'
        psql -c 'select 1; \! rm -rf ~'
        sqlite3 /dev/null '.system /bin/sh'
        sqlite3 app.db '.load ./x'
        sqlite3 app.db "select load_extension('./x')"
        sqlcmd -Q "EXEC xp_cmdshell 'dir'"
        redis-cli config set dir /var/spool/cron
        redis-cli module load ./x.so
        """, ShellRisk.Dangerous);
}
