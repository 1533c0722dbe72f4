namespace AgentGen.Aot.Features;

internal static class CallPolicies
{
    public static async Task ProveAsync(Proof proof)
    {
        List<UnknownArgument> told = [];
        const string Misspelt = """{"text":"a","witdh":1,"window":{"width":3}}""";
        ToolMap refusing = Call.Map.With(new ToolCallPolicy { UnknownArguments = UnknownArguments.Refuse });
        ToolMap warning = Call.Map.With(new ToolCallPolicy { UnknownArguments = UnknownArguments.Warn, OnUnknownArgument = told.Add });

        proof.Same("7", await Call.JsonAsync("open_window", Misspelt));
        proof.Same(ToolErrorCode.InvalidArguments, await Call.RefusalAsync(refusing, "open_window", Misspelt));
        proof.Same("", await Call.RefusalAsync(refusing, "open_window", """{"window":{"width":3}}"""));
        proof.Same("7", await Call.JsonAsync(warning, "open_window", """{"titel":"none","window":{"width":3}}"""));
        proof.Holds(told is [{ Tool: "open_window", Name: "titel", Nearest: "title" }]);
        proof.Holds(refusing.CallPolicy.Strictest(warning.CallPolicy).UnknownArguments == UnknownArguments.Refuse);
    }
}
