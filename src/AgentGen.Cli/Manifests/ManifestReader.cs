using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace AgentGen.Cli.Manifests;

/// <summary>Reads what the compiler wrote about the tools of an assembly from its metadata. No code of the assembly is loaded.</summary>
internal static class ManifestReader
{
    private const ushort Prolog = 1;

    /// <summary>The tools in the order of their names.</summary>
    public static IReadOnlyList<ToolManifest> Read(string assembly)
    {
        try
        {
            using FileStream file = File.OpenRead(assembly);
            using PEReader image = new(file);
            if (!image.HasMetadata)
            {
                throw new CliException(ExitCode.BadInput, $"{assembly} is no .NET assembly.");
            }

            MetadataReader metadata = image.GetMetadataReader();
            return metadata.IsAssembly ? [.. Entries(metadata, assembly).OrderBy(tool => tool.Name, StringComparer.Ordinal)] : [];
        }
        catch (Exception e) when (e is BadImageFormatException or InvalidOperationException)
        {
            throw new CliException(ExitCode.BadInput, $"{assembly} is no .NET assembly, or it is damaged: {e.Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CliException(ExitCode.Unavailable, $"{assembly} cannot be read: {e.Message}");
        }
    }

    private static IEnumerable<ToolManifest> Entries(MetadataReader metadata, string assembly)
    {
        foreach (CustomAttributeHandle handle in metadata.GetAssemblyDefinition().GetCustomAttributes())
        {
            CustomAttribute attribute = metadata.GetCustomAttribute(handle);
            if (!IsManifest(metadata, attribute))
            {
                continue;
            }

            BlobReader value = metadata.GetBlobReader(attribute.Value);
            if (value.ReadUInt16() != Prolog || value.ReadSerializedString() is not { } name || value.ReadSerializedString() is not { } json)
            {
                throw new BadImageFormatException("a tool's manifest entry is garbled");
            }

            yield return ToolManifest.Parse(name, json, assembly);
        }
    }

    private static bool IsManifest(MetadataReader metadata, CustomAttribute attribute)
    {
        EntityHandle type = attribute.Constructor.Kind switch
        {
            HandleKind.MemberReference => metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent,
            HandleKind.MethodDefinition => metadata.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType(),
            _ => default,
        };
        (StringHandle space, StringHandle name) = type.Kind switch
        {
            HandleKind.TypeReference when metadata.GetTypeReference((TypeReferenceHandle)type) is var reference => (reference.Namespace, reference.Name),
            HandleKind.TypeDefinition when metadata.GetTypeDefinition((TypeDefinitionHandle)type) is var definition => (definition.Namespace, definition.Name),
            _ => default,
        };
        return metadata.StringComparer.Equals(space, typeof(AgentToolManifestAttribute).Namespace!)
            && metadata.StringComparer.Equals(name, nameof(AgentToolManifestAttribute));
    }
}
