using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using AgentGen.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentGen.Generators;

/// <summary>
/// What the declarations of a compilation can mean. Each file has a meaning, which passes from one compilation to the next unless an edit can have changed it:
/// an edit of references, options or whatever holds everywhere changes all meanings; an edit of declarations those of the files that name what the edited file
/// declares, of the files that name what those declare, and so on; an edit of bodies none.
/// </summary>
internal sealed class Surface
{
    private static readonly ConditionalWeakTable<Compilation, Surface> Known = new();

    // A project keeps its options from edit to edit.
    private static readonly ConditionalWeakTable<CompilationOptions, StrongBox<Surface?>> Latest = new();

    private readonly CSharpCompilationOptions _options;
    private readonly string? _assembly;
    private readonly ImmutableArray<MetadataReference> _references;
    private readonly ImmutableArray<SyntaxTree> _files;
    private readonly Dictionary<SyntaxTree, object> _meanings = [];

    private Surface(CSharpCompilation compilation, Surface? before)
    {
        _options = compilation.Options;
        _assembly = compilation.AssemblyName;
        _references = compilation.ExternalReferences;
        _files = compilation.SyntaxTrees;
        bool[] changed = before is null ? [] : FindChanged(before);
        object anew = new();
        for (int i = 0; i < _files.Length; i++)
        {
            _meanings[_files[i]] = changed.Length == 0 || changed[i] ? anew : before!._meanings[before._files[i]];
        }
    }

    /// <summary>The surface of a compilation, which takes over from the project's latest what lasts.</summary>
    internal static Surface Of(Compilation compilation)
    {
        if (!Known.TryGetValue(compilation, out Surface? surface))
        {
            StrongBox<Surface?> latest = Latest.GetOrCreateValue(compilation.Options);
            surface = Known.GetValue(compilation, current => new Surface((CSharpCompilation)current, latest.Value));
            latest.Value = surface;
        }

        return surface;
    }

    /// <summary>The meaning of a file: while it is the same object, every declaration of the file means the same.</summary>
    internal object MeaningOf(SyntaxTree file) => _meanings[file];

    // Says of each file whether its meaning changed; empty stands for all of them.
    private bool[] FindChanged(Surface before)
    {
        if (_assembly != before._assembly || !_options.Equals(before._options) || !_references.SequenceEqual(before._references) || _files.Length != before._files.Length)
        {
            return [];
        }

        bool[] changed = new bool[_files.Length];
        HashSet<string> names = new(StringComparer.Ordinal);
        for (int i = 0; i < changed.Length; i++)
        {
            SyntaxTree old = before._files[i];
            if (ReferenceEquals(old, _files[i]) || DeclareTheSame(old, _files[i]))
            {
                continue;
            }

            Outline was = Outline.Of(old);
            Outline now = Outline.Of(_files[i]);
            if (was.HoldsEverywhere || now.HoldsEverywhere || !was.Namespaces.SetEquals(now.Namespaces))
            {
                return [];
            }

            changed[i] = true;
            names.UnionWith(was.Declared);
            names.UnionWith(now.Declared);
        }

        return Spread(changed, names) ? changed : [];
    }

    // Until nothing more is found: what names something changed is changed, and so is all that it declares.
    private bool Spread(bool[] changed, HashSet<string> names)
    {
        while (names.Count > 0)
        {
            HashSet<string> next = new(StringComparer.Ordinal);
            for (int i = 0; i < changed.Length; i++)
            {
                if (!changed[i] && Outline.Of(_files[i]) is var outline && outline.Names(names))
                {
                    if (outline.HoldsEverywhere)
                    {
                        return false;
                    }

                    changed[i] = true;
                    next.UnionWith(outline.Declared);
                }
            }

            names = next;
        }

        return true;
    }

    private static bool DeclareTheSame(SyntaxTree before, SyntaxTree after) =>
        before.FilePath == after.FilePath
        && before.Options.Equals(after.Options)
        && SyntaxFactory.AreEquivalent(before, after, topLevel: true)
        && Comments(before).SequenceEqual(Comments(after));

    // Equivalence leaves comments aside. The declarations of equivalent files are the same in number and order.
    private static IEnumerable<string?> Comments(SyntaxTree file) => file.GetRoot()
        .DescendantNodes(Outline.IsOutside)
        .OfType<MemberDeclarationSyntax>()
        .Select(static member => CommentTrivia.Read(member.GetLeadingTrivia()));
}
