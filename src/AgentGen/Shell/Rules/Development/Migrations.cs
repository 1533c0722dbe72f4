namespace AgentGen.Shell.Rules;

/// <summary>Tools that bring a database's schema forward, or take it down.</summary>
internal static class Migrations
{
    internal static readonly CommandSpec[] Table =
    [
        new CommandSpec("alembic flyway liquibase dbmate goose migrate atlas sqitch", new OptionGrammar("""
            -c= -n= -x= -q -d= -h -v --config= --name= --raiseerr --url= --env= --schema= --help --version --changelog-file= --username= --password= --dir=
            --path= --database=
            """), OperandRole.Data)
            .With(
                Spec.Prints("current history heads show branches info validate status list version help diff check log", """
                    -vir= --verbose --indicate-current --rev-range= --resolve-dependencies --url= --dev-url= --from= --to= --format=
                    """),
                Spec.Dangerous("clean drop drop-all dropAll reset", ShellReasonCodes.DestroysRemote, "Drops what the database holds."),
                Spec.Administers("downgrade down down-to").Dangerous(
                    ShellReasonCodes.DestroysRemote, "Takes the whole schema down with its data.",
                    When.OperandIs("base", "0", "-all"),
                    match: ["alembic downgrade base", "goose down-to 0"], noMatch: ["alembic downgrade -1"]))
            .Otherwise(Spec.Administers("-")),
        Spec.Builds("prisma sequelize sequelize-cli typeorm knex drizzle-kit mikro-orm")
            .Dangerous(
                ShellReasonCodes.DestroysRemote, "Drops what the database holds.",
                When.Either(
                    When.OperandIs("reset", "db:drop", "schema:drop", "drop", "db:migrate:undo:all", "schema:fresh"),
                    When.Argument(static argument => argument.Text is "--force-reset" or "--drop-db" or "--accept-data-loss")),
                match: ["prisma migrate reset", "sequelize db:drop", "prisma db push --force-reset"], noMatch: ["prisma migrate deploy", "prisma generate"]),
    ];
}
