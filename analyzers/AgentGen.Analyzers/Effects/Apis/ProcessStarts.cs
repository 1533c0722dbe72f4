using AgentGen.Analyzers.Commands;
using AgentGen.Shell;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Effects.Apis;

/// <summary>What the program does that a process runs, by the shell engine.</summary>
internal static class ProcessStarts
{
    // That a command is not known, or talks to a server, or builds, does not say that it changes what the tool is about.
    private static readonly HashSet<string> Certain = new(StringComparer.Ordinal)
    {
        ShellReasonCodes.WritesFile, ShellReasonCodes.ChangesFiles, ShellReasonCodes.ChangesRepository, ShellReasonCodes.ChangesSystem,
    };

    public static Deed? Judge(ApiUse use) =>
        Launches(use).ToList() is { Count: > 0 } launches ? Worst(launches.Select(launch => Judge(use, launch))) : null;

    /// <summary>Stopping a process that was looked up; stopping one's own child changes nothing.</summary>
    public static Deed? JudgeKill(ApiUse use) =>
        use.Instance is { } instance && use.Parts.Of(instance).Any(LooksUp) ? use.Done() : use.Harmless();

    public static Deed? JudgeRequest(ApiUse use)
    {
        var commands = use.Arguments.SelectMany(argument => use.Parts.Of(argument.Value)).OfType<IObjectCreationOperation>()
            .SelectMany(static creation => creation.Initializer?.Initializers ?? [])
            .OfType<ISimpleAssignmentOperation>()
            .Where(static set => set.Target is IPropertyReferenceOperation { Property: { Name: "ShellText" or "Arguments", ContainingType: var type } }
                && type.IsAgentGen("CommandRequest"))
            .Select(static set => set.Value)
            .ToList();
        return commands.Count == 0 ? null : Worst(commands.Select(command => Judge(use, command)));
    }

    private static bool LooksUp(IOperation part) =>
        part is IInvocationOperation { TargetMethod.Name: "GetProcessById" or "GetProcessesByName" or "GetProcesses" };

    private static Deed? Judge(ApiUse use, IOperation command)
    {
        if (command.Type?.SpecialType == SpecialType.System_String)
        {
            return Judge(use, CommandTextReader.Read(command), command);
        }

        var words = DirectCommand.Elements(command);
        return words is { Count: > 0 } ? Judge(use, DirectCommand.Join(words, isWhole: true), words[0]) : null;
    }

    private static Deed? Judge(ApiUse use, ProcessLaunch launch)
    {
        if (ShellLaunch.FindCommand(launch, out _) is { } shell)
        {
            return Judge(use, shell, shell.Holes.FirstOrDefault()?.Expression);
        }

        return launch.FileName is { } program ? Judge(use, DirectCommand.Of(launch), program) : null;
    }

    private static Deed? Judge(ApiUse use, CommandText? command, IOperation? target)
    {
        bool isProgramKnown = command is { Text: [var first, ..] } && !CommandText.IsHole(first);
        var verdict = command is null ? null : ShellClassifier.Classify(command.Text, command.ShellHoles());
        if (isProgramKnown && verdict is { Risk: ShellRisk.ReadOnly })
        {
            return use.Harmless();
        }

        // Whoever chooses the program, or the words that a shell reads, chooses what happens.
        if (!isProgramKnown && target is not null)
        {
            Deed chosen = use.Done("runs any command");
            chosen.Targets = [target];
            chosen.IsMinor = true;
            return chosen;
        }

        var reason = verdict?.Reasons.OrderByDescending(static reason => reason.Risk)
            .FirstOrDefault(static reason => reason.Risk == ShellRisk.Dangerous || Certain.Contains(reason.Code));
        if (reason is null)
        {
            return null;
        }

        Deed deed = use.Done($"runs a command that is not read-only ({reason.Code})");
        deed.IsIrreversible = reason.Risk == ShellRisk.Dangerous;
        return deed;
    }

    private static Deed? Worst(IEnumerable<Deed?> deeds)
    {
        var all = deeds.ToList();
        return all.FirstOrDefault(static deed => deed is { IsHarmless: false }) ?? (all.Any(static deed => deed is null) ? null : all[0]);
    }

    private static IEnumerable<ProcessLaunch> Launches(ApiUse use)
    {
        if (use.Operation is IInvocationOperation { TargetMethod.IsStatic: true } call && use.Argument("startInfo") is null)
        {
            return ProcessLaunchReader.Read(call) is { } direct ? [direct] : [];
        }

        return (use.Argument("startInfo") ?? use.Instance) is { } source
            ? use.Parts.Of(source).OfType<IObjectCreationOperation>()
                .Select(ProcessLaunchReader.Read)
                .OfType<ProcessLaunch>()
                .Where(static launch => launch.FileName is not null)
            : [];
    }
}
