using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Clients of databases: the statement decides.</summary>
internal static class Databases
{
    private static readonly string[] Destroys = ["DROP ", "TRUNCATE ", "DELETE FROM", "FLUSHALL", "FLUSHDB", "dropDatabase", "deleteMany", ".drop("];

    private static readonly string[] Reads = ["SELECT", "SHOW", "EXPLAIN", "DESCRIBE", "DESC ", "PRAGMA", ".tables", ".schema", "\\d", "\\l", "GET ", "KEYS ", "INFO"];

    internal static readonly CommandSpec[] Table =
    [
        new CommandSpec("psql mysql mariadb sqlite3 sqlcmd mongo mongosh redis-cli cqlsh clickhouse-client duckdb influxql isql usql", new OptionGrammar("-c= -e= -Q= -o= -f= --command= --execute= --eval= --default-auth= --query= -h= -U= -u= -p= -P= -d= -n= *"), OperandRole.Data)
            .Dangerous(ShellReasonCodes.InjectsCode, "Loads a library or pipes into a program.", static call => call.Has("--default-auth --plugin-dir") || (call.ValueOf("-o --output --tee") is { } output && output.Text.StartsWith("|", StringComparison.Ordinal)) || call.Arguments.Any(static argument => argument.Text.StartsWith("\\!", StringComparison.Ordinal) || argument.Text.StartsWith(".shell", StringComparison.Ordinal) || argument.Text.StartsWith(".system", StringComparison.Ordinal)) ? 0 : -1, ["psql -o'|id'", "mysql --default-auth ./x"], ["psql -c 'select 1'"])
            .Runs(Judge),
        Spec.Dangerous("dropdb dropuser", ShellReasonCodes.DestroysRemote, "Drops a database or a user."),
        Spec.Administers("mysqladmin").Dangerous(ShellReasonCodes.DestroysRemote, "Drops a database.", When.OperandIs("drop", "shutdown"), ["mysqladmin drop x"], ["mysqladmin status"]),
        Spec.Administers("createdb createuser pg_restore pg_ctl initdb mongorestore mongoimport vacuumdb reindexdb alembic flyway liquibase prisma sequelize"),
        Spec.Changes("pg_dump pg_dumpall mysqldump mongodump mongoexport", OperandRole.Data, "*", ShellReasonCodes.WritesFile, "Copies a database."),
        Spec.Prints("pg_isready", "*"),
    ];

    private static void Judge(Invocation call, CommandJudge judge)
    {
        foreach (Argument argument in call.From(1))
        {
            if (Destroys.Any(statement => argument.Text.IndexOf(statement, StringComparison.OrdinalIgnoreCase) >= 0) || argument.Text.ToUpperInvariant() is "FLUSHALL" or "FLUSHDB")
            {
                judge.Add(ShellRisk.Dangerous, ShellReasonCodes.DestroysRemote, "The statement destroys data.", argument);
            }
        }

        if (call.Input.Exists && call.Input.Text is { } text && Destroys.Any(statement => text.IndexOf(statement, StringComparison.OrdinalIgnoreCase) >= 0))
        {
            judge.Add(ShellRisk.Dangerous, ShellReasonCodes.DestroysRemote, "The statement destroys data.", call.Name);
        }

        bool reads = call.ValueOf("-c -e -Q --command --execute --eval --query") is { } statement
            && Reads.Any(start => statement.Text.TrimStart().StartsWith(start, StringComparison.OrdinalIgnoreCase))
            && statement.Text.TrimEnd().TrimEnd(';').IndexOf(';') < 0
            && statement.Text.IndexOf("INTO", StringComparison.OrdinalIgnoreCase) < 0;
        bool lists = call.Has("-l --list --version -V") && call.ValueOf("-c -e") is null;
        if (!reads && !lists)
        {
            judge.Add(ShellRisk.Mutating, ShellReasonCodes.ChangesSystem, "No rule shows that this only reads.", call.Name);
        }
    }
}
