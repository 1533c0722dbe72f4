using AgentGen.Analyzers.Flow.Calls;
using AgentGen.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Flow.Walk;

/// <summary>What the answers of calls say about the values that they are asked about.</summary>
/// <param name="session">The flow.</param>
internal sealed class GuardCalls(FlowSession session)
{
    public void Assume(IInvocationOperation call, bool outcome)
    {
        string type = session.Context.NameOf(call.TargetMethod.ContainingType);
        switch (type)
        {
            case "System.String" or "System.MemoryExtensions":
                AssumeText(call, outcome);
                break;
            case "System.IO.Path":
                if (call.TargetMethod.Name is "IsPathRooted" or "IsPathFullyQualified" && !outcome)
                {
                    session.Guards.Check(call.Arguments[0].Value, Checks.Anchored);
                }

                break;
            case "System.Text.RegularExpressions.Regex":
                AssumeMatch(call, outcome);
                break;
            case "System.Uri":
                if (call.TargetMethod.Name == "IsBaseOf" && outcome)
                {
                    session.Guards.Check(call.Arguments[0].Value, Checks.Url);
                }

                break;
            default:
                AssumeOther(call, type, outcome);
                break;
        }
    }

    /// <summary>Two values are equal: each is what the other is known to be.</summary>
    public void AssumeEqual(IOperation left, IOperation right)
    {
        (Value one, Value other) = (session.Evaluate(left), session.Evaluate(right));
        session.Guards.Check(left, KnownOf(other, one));
        session.Guards.Check(right, KnownOf(one, other));
        foreach (IOperation side in new[] { left, right })
        {
            // The folder of a full path is the root: the path lies in it.
            if (side is IInvocationOperation { TargetMethod: { Name: "GetDirectoryName", ContainingType.Name: "Path" }, Arguments: [var path] })
            {
                session.Guards.Check(path.Value, Checks.Path);
            }
        }
    }

    /// <summary>A search has found nothing.</summary>
    public void AssumeAbsent(IInvocationOperation search)
    {
        IOperation? text = search.Instance ?? search.Arguments.FirstOrDefault()?.Value;
        IOperation? sought = search.Arguments.ElementAtOrDefault(search.Instance is null ? 1 : 0)?.Value;
        if (text is null || sought is null)
        {
            return;
        }

        string? word = sought.ConstantValue is { HasValue: true, Value: string or char } constant ? constant.Value!.ToString() : null;
        Checks checks = search.TargetMethod.Name.EndsWith("AnyExcept", StringComparison.Ordinal) ? Checks.All
            : search.TargetMethod.Name.Contains("Any") ? Checks.Path
            : word switch
            {
                ".." => session.Evaluate(text).Taints.All(static taint => taint.Checks.Has(Checks.RelativePath)) ? Checks.Path : Checks.NoParent,
                "/" => Checks.Path,
                ":" => Checks.Anchored,
                _ => Checks.None,
            };
        session.Guards.Check(text, checks);
    }

    // What the model has no part in is a fixed value; what is made of the same text may have been checked better.
    private static Checks KnownOf(Value value, Value compared) => value.IsClean && value.Members.IsEmpty
        ? Checks.All
        : value.Taints.Select(taint => taint.Source).Intersect(compared.Taints.Select(taint => taint.Source)).Any()
            ? value.Taints.Aggregate(Checks.All, static (known, taint) => known & taint.Checks)
            : Checks.None;

    private void AssumeText(IInvocationOperation call, bool outcome)
    {
        string name = call.TargetMethod.Name;
        IOperation? text = call.Instance ?? call.Arguments.FirstOrDefault()?.Value;
        IOperation? other = call.Arguments.ElementAtOrDefault(call.Instance is null ? 1 : 0)?.Value;
        switch (name)
        {
            case "Equals" when outcome && text is not null && other is not null:
                AssumeEqual(text, other);
                break;
            case "StartsWith" when text is not null && other is not null:
                AssumeBeginning(text, other, outcome);
                break;
            case "EndsWith" when outcome && text is not null && other is not null
                && session.Evaluate(text).Taints.Any(static taint => taint.Checks.Has(Checks.Host)):
                if (other.ConstantValue is not { HasValue: true, Value: string end } || end.StartsWith(".", StringComparison.Ordinal))
                {
                    session.Guards.Check(text, Checks.All);
                }

                break;
            case "Contains" or "ContainsAny" or "ContainsAnyExcept" or "ContainsAnyExceptInRange" when !outcome:
                AssumeAbsent(call);
                break;
            case "Contains" when outcome && text is not null && other is not null && session.Evaluate(text).IsClean:
                session.Guards.Check(other, Checks.All);
                break;
            case "IsNullOrEmpty" or "IsNullOrWhiteSpace" when text is not null:
                if (session.Evaluate(text).Truth?.When(outcome) is { } known)
                {
                    session.State = session.State.With(known);
                }
                else if (outcome)
                {
                    session.Guards.Check(text, Checks.All);
                }

                break;
        }
    }

    private void AssumeBeginning(IOperation text, IOperation beginning, bool outcome)
    {
        Value value = session.Evaluate(text);
        Value start = session.Evaluate(beginning);
        if (!outcome)
        {
            if (start.IsClean && start.Lead.StartsWith("..", StringComparison.Ordinal)
                && value.Taints.Any(static taint => taint.Checks.Has(Checks.RelativePath)))
            {
                session.Guards.Check(text, Checks.Path);
            }

            return;
        }

        if (start.IsClean)
        {
            bool isAddress = start.IsConstant ? Concatenation.IsHostFixed(start.Lead) && start.Lead.Contains("://") : true;
            bool isFullPath = !value.IsClean && value.Taints.All(static taint => taint.Checks.Has(Checks.FullPath));
            session.Guards.Check(text, (isAddress ? Checks.Url : Checks.None) | (isFullPath ? Checks.Path : Checks.Anchored));
        }
    }

    private void AssumeMatch(IInvocationOperation call, bool outcome)
    {
        if (call.TargetMethod.Name == "IsMatch" && call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "input") is { } text)
        {
            var read = new Call(call, call.TargetMethod, "", Value.Clean, call.Arguments, []);
            if (RegexPatterns.Accepts(read) == outcome)
            {
                session.Guards.Check(text.Value, Checks.All);
            }
        }
    }

    private void AssumeOther(IInvocationOperation call, string type, bool outcome)
    {
        IMethodSymbol method = call.TargetMethod;
        bool isSystem = type.StartsWith("System.", StringComparison.Ordinal);
        if (method.Name is "Contains" or "ContainsKey" or "TryGetValue" && IsMemberTest(call, out IOperation? item))
        {
            if (outcome && item is not null)
            {
                session.Guards.Check(item, Checks.All);
            }
        }
        else if (method.Name is "Any" or "All" or "Exists" or "TrueForAll"
            && (type == "System.Array" || type.StartsWith("System.Linq.", StringComparison.Ordinal)
            || type.StartsWith("System.Collections.", StringComparison.Ordinal)))
        {
            AssumeOfEach(call, outcome);
        }
        else if (method.Name == "Equals" && outcome && call.Arguments.Length > 0)
        {
            AssumeEqual(call.Instance ?? call.Arguments[0].Value, call.Arguments[call.Instance is null && call.Arguments.Length > 1 ? 1 : 0].Value);
        }
        else if (method.Name is "TryParse" or "TryParseExact" or "IsDefined" && isSystem)
        {
            if (outcome && call.Arguments.FirstOrDefault(static argument => Places.IsText(argument.Parameter?.Type)) is { } parsed
                && !method.Parameters.Any(static parameter => parameter.Type.Name == "Uri"))
            {
                session.Guards.Check(parsed.Value, Checks.All);
            }
        }
        else if (!isSystem)
        {
            AssumeForeign(call, outcome);
        }
    }

    private bool IsMemberTest(IInvocationOperation call, out IOperation? item)
    {
        bool isExtension = call.Instance is null;
        IOperation? container = call.Instance ?? call.Arguments.FirstOrDefault()?.Value;
        item = call.Arguments.ElementAtOrDefault(isExtension ? 1 : 0)?.Value;
        return container is not null && session.Evaluate(container) is { IsClean: true };
    }

    private void AssumeOfEach(IInvocationOperation call, bool outcome)
    {
        IOperation? sequence = call.Instance ?? call.Arguments.FirstOrDefault()?.Value;
        bool isAll = call.TargetMethod.Name is "All" or "TrueForAll";
        if (sequence is not null && !session.Evaluate(sequence).IsClean && Places.IsText(Unconverted(sequence).Type))
        {
            // Every character is one of those that the author lets through.
            if (outcome == isAll)
            {
                session.Guards.Check(Unconverted(sequence), Checks.All);
            }
        }
        else if (session.CallEvaluator.Judge(call)?.When(outcome) is { } known)
        {
            session.State = session.State.With(known);
            foreach (var entry in known.Where(static entry => entry.Key.Path.EndsWith(Source.Element, StringComparison.Ordinal)))
            {
                session.CheckForGood(entry.Key, entry.Value);
            }
        }
    }

    private static IOperation Unconverted(IOperation operation)
    {
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }

    // Code of the project, or of a package, that says yes or no about a text: what its body shows, else what its name says, else that "yes" is a permission.
    private void AssumeForeign(IInvocationOperation call, bool outcome)
    {
        IMethodSymbol method = call.TargetMethod;
        if (method is { Name: "TryResolve", ContainingType.Name: "IWorkspace" or "Workspace" })
        {
            return;
        }

        bool isDenial = CallNames.IsDenial(method.Name);
        bool isTrusted = (isDenial || CallNames.IsPermission(method.Name) || CallNames.IsGuard(method.Name))
            && session.Context.IsBelieved(method, session.CancellationToken);
        if (session.CallEvaluator.ApplyAnswer(call, outcome) && !isTrusted)
        {
            return;
        }

        if (outcome != isDenial)
        {
            foreach (IArgumentOperation argument in call.Arguments.Where(static argument => argument.Parameter is { RefKind: RefKind.None }))
            {
                session.Guards.Check(argument.Value, Checks.All);
            }

            if (call.Instance is { } instance and not IInstanceReferenceOperation)
            {
                session.Guards.Check(instance, Checks.All);
            }
        }
    }
}
