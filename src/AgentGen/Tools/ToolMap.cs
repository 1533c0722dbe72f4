using System.Collections;
using System.Diagnostics.CodeAnalysis;
using AgentGen.Generated;
using Microsoft.Extensions.AI;

namespace AgentGen;

/// <summary>
/// The tools of a project: a list of functions to hand to a model, with look-up by name. Each enforces the map's policy when it is called;
/// one that needs approval appears as an <see cref="ApprovalRequiredAIFunction"/>.
/// </summary>
public sealed class ToolMap : IReadOnlyList<AIFunction>
{
    private readonly GeneratedTool[] _tools;
    private readonly AIFunction[] _functions;
    private readonly Dictionary<string, GeneratedTool> _byName;
    private readonly MapPolicy _policy;
    private readonly Lazy<PhaseSession>? _session;
    private readonly Lazy<ApprovalLedger> _approvals;

    /// <summary>Makes a map.</summary>
    /// <param name="tools">The tools.</param>
    /// <param name="phases">The phases that they are used in, or <see langword="null"/> for no phase filter.</param>
    /// <param name="services">Where tools get their services when a call brings none.</param>
    /// <exception cref="ArgumentException">Two tools have the same name (the message names both), or one has that of <c>advance_phase</c>.</exception>
    public ToolMap(IEnumerable<GeneratedTool> tools, PhasePolicy? phases = null, IServiceProvider? services = null)
        : this(tools, phases is null ? MapPolicy.Guarded() : MapPolicy.InPhases(() => phases), services, guarded: true, ToolCallPolicy.Default)
    {
    }

    internal ToolMap(IEnumerable<GeneratedTool> tools, MapPolicy policy, IServiceProvider? services, bool guarded, ToolCallPolicy callPolicy)
    {
        ArgumentNullException.ThrowIfNull(tools);
        Services = services;
        IsGuarded = guarded;
        CallPolicy = callPolicy;
        _policy = policy;
        _tools = [.. tools];
        _approvals = new Lazy<ApprovalLedger>(() => new ApprovalLedger(name => TryGet(name, out GeneratedTool? tool) ? tool.Contract : null));
        _session = guarded && policy.Phases is { } phases ? new Lazy<PhaseSession>(() => new PhaseSession(phases.Value)) : null;
        _functions = new AIFunction[_tools.Length + (_session is null ? 0 : 1)];
        _byName = new Dictionary<string, GeneratedTool>(_tools.Length, StringComparer.Ordinal);

        ToolGuard? guard = null;
        for (int i = 0; i < _tools.Length; i++)
        {
            bool checkedBefore = guarded && (policy.Phases is not null || _tools[i].IsGuarded);
            GeneratedTool tool = _tools[i].For(checkedBefore ? guard ??= policy.MakeGuard(this, _tools[i]) : null, services, callPolicy);
            _tools[i] = tool;
            _functions[i] = guarded && tool.RequiresApproval ? new ApprovalRequiredAIFunction(tool) : tool;
            if (tool.Name == AdvancePhase.ToolName)
            {
                throw new ArgumentException($"A tool is named '{tool.Name}', as the control tool is that every phase allows: {tool.Origin}. Give it another name with [Tool(\"…\")].", nameof(tools));
            }

            if (!_byName.TryAdd(tool.Name, tool))
            {
                throw new ArgumentException(DuplicateMessage(_byName[tool.Name], tool), nameof(tools));
            }
        }

        if (_session is not null)
        {
            _functions[^1] = new AdvancePhaseFunction(_session, services);
        }
    }

    /// <summary>The tools themselves, in the order of the list.</summary>
    public IReadOnlyList<GeneratedTool> Tools => _tools;

    /// <summary>The phases that the tools are used in; <see langword="null"/> where no tool names a phase: nothing is filtered then.</summary>
    public PhasePolicy? Phases => _policy.Phases?.Value;

    /// <summary>
    /// The phase that the map is in when its tools are called as functions, moved by the function <c>advance_phase</c>, the last of the list.
    /// <see langword="null"/> for a map without phases or without policy. A run has a phase of its own.
    /// </summary>
    public PhaseSession? PhaseSession => _session?.Value;

    /// <summary>Where a host records that a person approved a call, for tools that are called as functions. A run has approvals of its own.</summary>
    public ApprovalLedger Approvals => _approvals.Value;

    /// <summary>Where tools get their services when a call brings none.</summary>
    public IServiceProvider? Services { get; }

    /// <summary>What a model may see of exceptions, and what happens to unknown arguments. The default is <see cref="ToolCallPolicy.Default"/>.</summary>
    public ToolCallPolicy CallPolicy { get; }

    /// <summary>How many functions the list has: the tools, and <c>advance_phase</c> where there are phases.</summary>
    public int Count => _functions.Length;

    /// <summary>Whether the tools enforce the map's policy when they are called as functions.</summary>
    internal bool IsGuarded { get; }

    /// <summary>The function at a place in the list.</summary>
    /// <param name="index">The place.</param>
    /// <returns>The function.</returns>
    /// <exception cref="IndexOutOfRangeException">There is no such place.</exception>
    public AIFunction this[int index] => _functions[index];

    /// <summary>Joins the maps of several projects into one. Tools that name phases all use the same phases.</summary>
    /// <param name="maps">The maps.</param>
    /// <returns>The joined map. Its services are those of the first map that has any; its call policy is the strictest of all.</returns>
    /// <exception cref="ArgumentException">
    /// Two tools have the same name (the message names both), the maps use different phases, or some enforce their policy and others do not.
    /// </exception>
    public static ToolMap Combine(params IReadOnlyList<ToolMap> maps)
    {
        ArgumentNullException.ThrowIfNull(maps);
        if (maps.Any(map => map.IsGuarded != maps[0].IsGuarded))
        {
            throw new ArgumentException("Some of the maps enforce their policy and others do not: combine them first, then call WithoutPolicy.", nameof(maps));
        }

        return new ToolMap(
            maps.SelectMany(static map => map._tools),
            MapPolicy.Combine([.. maps.Select(static map => map._policy)]),
            maps.Select(static map => map.Services).FirstOrDefault(static services => services is not null),
            maps.All(static map => map.IsGuarded),
            maps.Select(static map => map.CallPolicy).DefaultIfEmpty(ToolCallPolicy.Default).Aggregate(static (one, other) => one.Strictest(other)));
    }

    /// <summary>Finds a tool.</summary>
    /// <param name="name">The tool's name, compared ordinally.</param>
    /// <param name="tool">The tool, when the method returns <see langword="true"/>.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGet(string name, [NotNullWhen(true)] out GeneratedTool? tool) => _byName.TryGetValue(name, out tool);

    /// <summary>The same tools without any policy: no phase, no shell verdict, no approval, no gate. Arguments are still checked.</summary>
    /// <returns>The map.</returns>
    public ToolMap WithoutPolicy() => new(_tools, _policy, Services, guarded: false, CallPolicy);

    /// <summary>The same tools with other services.</summary>
    /// <param name="services">Where tools get their services when a call brings none.</param>
    /// <returns>The map.</returns>
    public ToolMap WithServices(IServiceProvider? services) => new(_tools, _policy, services, IsGuarded, CallPolicy);

    /// <summary>The same tools with another call policy.</summary>
    /// <param name="policy">What a model may see of exceptions, and what happens to unknown arguments.</param>
    /// <returns>The map. It has a phase and approvals of its own.</returns>
    public ToolMap With(ToolCallPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return new ToolMap(_tools, _policy, Services, IsGuarded, policy);
    }

    /// <summary>Some of the tools, in their order. Those that are left out are in no phase either.</summary>
    /// <param name="predicate">Whether a tool stays. Asked once of each tool; what it throws propagates.</param>
    /// <returns>The map, with the same phases, policy and services. It has a phase and approvals of its own.</returns>
    public ToolMap Where(Func<GeneratedTool, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        GeneratedTool[] tools = [.. _tools.Where(predicate)];
        return new ToolMap(tools, tools.Length == _tools.Length ? _policy : _policy.Keep(tools), Services, IsGuarded, CallPolicy);
    }

    /// <summary>
    /// The same tools with their schemas in the style of a provider. Every style was written by the compiler; arguments are read alike whatever the style.
    /// </summary>
    /// <param name="style">The style.</param>
    /// <returns>The map.</returns>
    public ToolMap WithSchemas(SchemaStyle style) => new(_tools.Select(tool => tool.WithSchema(style)), _policy, Services, IsGuarded, CallPolicy);

    /// <inheritdoc/>
    public IEnumerator<AIFunction> GetEnumerator() => ((IEnumerable<AIFunction>)_functions).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static string DuplicateMessage(GeneratedTool one, GeneratedTool other) =>
        $"Two tools are named '{one.Name}': {one.Origin} and {other.Origin}. Give one of them another name with [Tool(\"…\")].";
}
