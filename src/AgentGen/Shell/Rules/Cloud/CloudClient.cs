namespace AgentGen.Shell.Rules;

/// <summary>
/// Clients of whole clouds, with thousands of operations: the verb says what an operation does. A verb that reads takes the client's own
/// options and those that select, page and shape what is shown. Such parameters are known by their endings (<c>--instance-ids</c>,
/// <c>--max-items</c>), because no list of them stays complete; none of them has an effect of its own. Whatever else there is, a verb or
/// an option, counts as a change.
/// </summary>
internal static class CloudClient
{
    /// <summary>Options that select, page and shape, which no client gives another meaning.</summary>
    internal const string Selecting = """
        -h -q --*-id= --*-ids= --*-name= --*-names= --*-arn= --*-arns= --*-type= --*-types= --*-key= --*-status= --*-token= --*-identifier= --*-identifiers=
        --*-prefix= --*-items= --*-results= --*-records= --*-size= --*-time= --*-date= --*-version= --*-versions= --*-label= --*-labels= --*-region= --*-zone=
        --*-order= --*-keys= --*-filter= --*-filters= --*-expression= --*-statuses= --*-count= --*-limit= --*-attributes= --*-url= --*-page= --*-values=
        --*-state= --*-states= --*-format= --*-slug= --*-code= --*-codes= --*-queue= --id= --ids= --name= --names= --arn= --arns= --filter= --filters=
        --limit= --page= --per-page= --sort= --sort-by= --order= --order-by= --type= --status= --state= --max-items= --page-size= --starting-token=
        --next-token= --no-paginate --query= --output= --format= --no-header --no-headers --json --help --verbose --debug --quiet --location= --region=
        --regions= --zone= --zones= --all --prefix= --delimiter= --recursive --human-readable --summarize --uri --start-time= --end-time= --since= --follow
        --tail= --start= --end= --period= --statistics= --dimensions= --owners= --include= --detail --details --detailed --key= --bucket= --tags= --view=
        --folder= --organization= --cluster= --instance= --database= --namespace=
        """;

    /// <summary>Operations whose answer is a credential.</summary>
    internal static CommandSpec Credentials(string names) => Spec.Dangerous(names, ShellReasonCodes.ReadsCredentials, "Prints credentials.");

    /// <summary>Operations that delete what others may use.</summary>
    internal static CommandSpec Destroys(string names) =>
        Spec.Administers(names).Dangerous(
            ShellReasonCodes.DestroysRemote, "Destroys data or resources that others may use.",
            When.Not(When.Argument(static argument => argument.Text is "--dry-run" or "--dryrun" or "--help" or "-help" or "-h" or "help")),
            match: ["@ x"], noMatch: ["@ x --help"]);

    /// <summary>
    /// A client that is called with nouns before the verb (<c>gcloud compute instances list</c>). Groups nest as deep as given; the first word
    /// that is a verb decides, and what follows it are names.
    /// </summary>
    internal static CommandSpec NounFirst(string names, string options, int depth, string reads, string destroys, string credentials,
        params CommandSpec[] special)
    {
        CommandSpec[] verbs =
        [
            Spec.Prints(reads, options + " " + Selecting),
            Destroys(destroys),
            .. credentials.Length > 0 ? (CommandSpec[])[Credentials(credentials)] : [],
        ];
        CommandSpec inner = Spec.Administers("-");
        for (int i = 1; i < depth; i++)
        {
            inner = new CommandSpec("-", new OptionGrammar(options), OperandRole.Data)
                .Mutating(
                    ShellReasonCodes.ChangesSystem, "No verb shows that this only reads.",
                    static call => call.Operands.Count == 0 ? 0 : -1,
                    match: ["@"], noMatch: ["@ list"])
                .With(verbs)
                .Otherwise(inner);
        }

        return new CommandSpec(names, new OptionGrammar(options), OperandRole.Data).With(verbs).Otherwise(inner).With(special);
    }
}
