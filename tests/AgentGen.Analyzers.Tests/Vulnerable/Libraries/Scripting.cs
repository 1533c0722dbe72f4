using System;
using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.CodeAnalysis.CSharp.Scripting;

public static class CSharpScript
{
    public static Task<T> EvaluateAsync<T>(string code, object? options = null, object? globals = null, Type? globalsType = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();
}
