using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Clients of databases that speak SQL: the statement decides. A session nobody has seen is a change.</summary>
internal static class Databases
{
    private const string Listing = "-l --list -V --version --help -?";

    internal static readonly CommandSpec[] Table =
    [
        Client("psql", """
            -aAbeEHlnqsStwWxXzV01? -c= -d= -f= -F= -h= -L= -o= -p= -P= -R= -T= -U= -v= --echo-all --no-align --command= --dbname= --echo-queries --echo-errors
            --echo-hidden --file= --field-separator= --host= --html --list --log-file= --no-readline --output= --port= --pset= --quiet --record-separator=
            --single-step --single-line --tuples-only --table-attr= --username= --set= --variable= --version --no-password --password --expanded --no-psqlrc
            --field-separator-zero --record-separator-zero --single-transaction --csv --help?
            """, "-c --command", "-f --file"),
        Client("mysql mariadb", """
            -ABNstvEHXfGrCinqUwWobTVL -e= -h= -u= -p? -P= -D= -S= --execute= --host= --user= --password? --port= --database= --socket= --batch
            --skip-column-names --silent --table --vertical --html --xml --raw --compress --ssl --skip-ssl --ssl-mode= --ssl-ca= --ssl-cert= --ssl-key=
            --protocol= --default-character-set= --connect-timeout= --defaults-file= --defaults-extra-file= --defaults-group-suffix= --login-path=
            --no-defaults --skip-auto-rehash --no-auto-rehash --safe-updates --quick --unbuffered --line-numbers --column-names --tee= --pager=
            --init-command= --default-auth= --plugin-dir= --delimiter= --force --verbose --version --get-server-public-key --help
            """, "-e --execute --init-command", "")
            .Running("--pager"),
        Client("sqlite3 sqlite duckdb litecli", """
            +batch +csv +json +header +column +line +list +html +readonly +separator= +cmd= +init= +bail +echo +table +markdown +box +quote +noheader
            +nullvalue= +newline= +version +interactive +safe +tabs +ascii +stats +vfs= +mmap= +deserialize +maxsize= +append +nofollow +escape= +help
            +jsonlines -c= -s= --csv --json --header --readonly --column --table --markdown --version --help --list --line --box
            """, "-cmd -c -s", "-init", firstOperand: 1),
        Client("sqlcmd osql tsql", """
            -WECNbGIMVeX? -Q= -q= -S= -U= -P= -d= -i= -o= -h= -s= -l= -t= -w= -y= -Y= -r? -v= -K= -H= -L? -k? -Z= -z= -a= -A --version
            """, "-Q -q", "-i"),
        Client("cqlsh", """
            -e= -f= -u= -p= -k= -C --execute= --file= --username= --password= --keyspace= --ssl --no-color --color --debug --encoding= --cqlversion=
            --cqlshrc= --request-timeout= --connect-timeout= --version --help
            """, "-e --execute", "-f --file"),
        Client("clickhouse-client clickhouse-local", """
            -mntEhV -q= -u= -d= -f= --query= --host= --port= --user= --password= --database= --format= --multiquery --multiline --time --queries-file=
            --secure --progress --vertical --echo --version --help --readonly= --config-file= --input-format= --output-format= --structure= --file= --table=
            """, "-q --query", "--queries-file"),
        Client("trino presto hive beeline impala-shell snowsql spark-sql usql isql influxql pgcli mycli mssql-cli", """
            -c= -e= -q= -Q= -f= -u= -n= -p= -d= -h= -i= -o= --execute= --query= --command= --file= --server= --catalog= --schema= --user= --host= --port=
            --database= --output-format= --version --help
            """, "-c -e -q -Q --execute --query --command", "-f -i --file"),
        Spec.Dangerous("dropdb dropuser pg_dropcluster pg_resetwal", ShellReasonCodes.DestroysRemote, "Drops a database or a user."),
        Spec.Prints("mysqladmin mariadb-admin", """
            -h= -u= -p? -P= -S= -i= -c= -rsvVE --host= --user= --password? --port= --socket= --sleep= --count= --relative --silent --verbose --vertical
            --version --defaults-file= --defaults-extra-file= --login-path= --protocol= --ssl-mode=
            """)
            .With(Spec.Prints("""
                status extended-status ping version processlist variables proc stat ver
                """), Spec.Dangerous("drop shutdown", ShellReasonCodes.DestroysRemote, "Drops a database or stops the server."))
            .Otherwise(Spec.Administers("-")),
        Spec.Administers("""
            createdb createuser pg_restore pg_ctl pg_ctlcluster initdb mongorestore mongoimport vacuumdb reindexdb pg_basebackup pg_upgrade mysqlimport
            mysqlcheck mysql_upgrade pgbench
            """),
        Spec.Changes("""
            pg_dump pg_dumpall mysqldump mariadb-dump mongodump mongoexport
            """, OperandRole.Data, "-f= --file= -o= --out= *", ShellReasonCodes.WritesFile, "Copies a database."),
        Spec.Prints("pg_isready", "-qtVd= -h= -p= -U= -t= --dbname= --host= --port= --username= --quiet --timeout= --version"),
        Spec.Prints("pg_config pg_lsclusters pg_controldata", """
            -hD= -jsV --bindir --docdir --htmldir --includedir --pkgincludedir --includedir-server --libdir --pkglibdir --localedir --mandir --sharedir
            --sysconfdir --pgxs --configure --cc --cppflags --cflags --ldflags --libs --version --pgdata= --json
            """),
    ];

    private static CommandSpec Client(string names, string options, string statements, string files, int firstOperand = int.MaxValue) =>
        new CommandSpec(names, new OptionGrammar(options), OperandRole.Data)
            .Dangerous(
                ShellReasonCodes.InjectsCode, "Loads a library or pipes into a program.",
                static call => call.Has("--default-auth --plugin-dir") ? call.IndexOf("--default-auth --plugin-dir")
                    : call.ValueOf("-o --output --tee -L --log-file") is { } output
                        && output.Text.TrimStart().StartsWith("|", StringComparison.Ordinal) ? call.IndexOf("-o --output --tee -L --log-file") : -1,
                match: ["psql -o'|id'", "mysql --default-auth ./x", "psql --output='|sh' -c 'select 1'"],
                noMatch: ["psql -c 'select 1'", "psql -o out -c 'select 1'"])
            .Mutating(
                ShellReasonCodes.SpawnsShell, "Sets a prompt that runs a command.",
                static call => call.ValueOf("-v --set --variable") is { } setting && setting.Text.IndexOf('`') >= 0 ? call.IndexOf("-v --set --variable") : -1,
                match: ["psql -v 'PROMPT1=%`id`'"], noMatch: ["psql -v ON_ERROR_STOP=1 -c 'select 1'"])
            .Writing("-o --output -L --log-file --tee", match: ["psql -o out -c 'select 1'", "mysql --tee=log"], noMatch: ["psql -c 'select 1'"])
            .Runs((call, judge) => Judge(call, judge, statements, files, firstOperand));

    private static void Judge(Invocation call, CommandJudge judge, string statements, string files, int firstOperand)
    {
        bool found = false;
        foreach ((string name, _, Argument? value) in call.Options)
        {
            if (value is not { } given)
            {
                continue;
            }

            if (IsIn(statements, name))
            {
                found = true;
                SqlClientText.Judge(judge, given);
            }
            else if (IsIn(files, name) && given.Text != "-")
            {
                found = true;
                judge.Add(ShellRisk.Mutating, ShellReasonCodes.RunsCode, "Runs the statements of a file.", given);
                PathJudge.Read(judge.Findings, given);
            }
        }

        if (firstOperand == 1 && call.Operands.Count > 0)
        {
            PathJudge.Read(judge.Findings, call.Operand(0));
        }

        for (int i = firstOperand; i < call.Operands.Count; i++)
        {
            found = true;
            SqlClientText.Judge(judge, call.Operand(i));
        }

        if (!found && !call.Has(Listing))
        {
            JudgeInput(call, judge);
        }
    }

    private static void JudgeInput(Invocation call, CommandJudge judge)
    {
        if (call.Input.Text is { } text && call.Input.Exists)
        {
            SqlClientText.Judge(judge, call.Name.WithText(text));
        }
        else
        {
            judge.Add(ShellRisk.Mutating, ShellReasonCodes.ChangesSystem, "Runs statements that are not known before.", call.Name);
        }
    }

    private static bool IsIn(string names, string name) => names.Length > 0 && Array.IndexOf(names.Split([' ']), name) >= 0;
}
