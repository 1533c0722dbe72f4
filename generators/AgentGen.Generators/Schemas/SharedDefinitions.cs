using AgentGen.Compiler;

namespace AgentGen.Generators;

/// <summary>Decides which definitions stand in <c>$defs</c>: those that contain themselves, and large ones that are used more than once.</summary>
internal sealed class SharedDefinitions
{
    // A reference costs about 30 characters; what is smaller than this reads better where it is used.
    private const int Large = 512;

    private readonly Dictionary<string, TypeDefinition> _definitions;
    private readonly HashSet<string> _shared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _sizes = new(StringComparer.Ordinal);

    internal SharedDefinitions(Dictionary<string, TypeDefinition> definitions, IEnumerable<TypeUse> roots)
    {
        _definitions = definitions;
        foreach (string key in definitions.Keys.Where(ContainsItself))
        {
            _shared.Add(key);
        }

        Dictionary<string, int> uses = new(StringComparer.Ordinal);
        foreach (string key in roots.SelectMany(static root => root.Parts()).Select(static part => part.Key).OfType<string>().Concat(definitions.Keys.SelectMany(Inside)))
        {
            uses[key] = uses.TryGetValue(key, out int count) ? count + 1 : 1;
        }

        foreach (KeyValuePair<string, int> use in uses)
        {
            if (use.Value > 1 && Size(use.Key) > Large)
            {
                _shared.Add(use.Key);
            }
        }
    }

    internal bool Contains(string key) => _shared.Contains(key);

    /// <summary>The name in <c>$defs</c>: the type's own, unless another shared type has it, too.</summary>
    internal string Name(string key)
    {
        TypeDefinition type = _definitions[key];
        bool isUnique = _shared.Count(other => _definitions[other].Title == type.Title) == 1;
        return isUnique ? type.Title : type.ClassName.Substring(type.ClassName.IndexOf('_') + 1);
    }

    private IEnumerable<string> Inside(string key) => _definitions[key].Uses.Select(static use => use.Key).OfType<string>();

    private bool ContainsItself(string key)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        Stack<string> open = new(Inside(key));
        while (open.Count > 0)
        {
            string next = open.Pop();
            if (next == key)
            {
                return true;
            }

            foreach (string inner in seen.Add(next) ? Inside(next) : [])
            {
                open.Push(inner);
            }
        }

        return false;
    }

    // A rough count of characters with everything inside written out, so a number that may be huge.
    private double Size(string key)
    {
        if (_sizes.TryGetValue(key, out double known))
        {
            return known;
        }

        _sizes[key] = 0;
        TypeDefinition type = _definitions[key];
        double own = type.Enum is null
            ? type.Object!.Members.Sum(static member => 30 + member.JsonName.Length + (member.Description?.Length ?? 0))
            : type.Enum.Members.Sum(static member => 3 + member.JsonName.Length) + (EnumDescription.Write(null, type.Enum)?.Length ?? 0);
        return _sizes[key] = own + (type.Description?.Length ?? 0) + Inside(key).Where(inner => !_shared.Contains(inner)).Sum(Size);
    }
}
