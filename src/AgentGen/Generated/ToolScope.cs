using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace AgentGen.Generated;

/// <summary>The services of one call, and what the call must dispose of at its end.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ToolScope : IAsyncDisposable
{
    private readonly GeneratedTool _tool;
    private readonly AIFunctionArguments _arguments;
    private readonly IServiceProvider? _services;
    private readonly AsyncServiceScope? _scope;
    private object? _owned;
    private volatile bool _isOver;

    /// <summary>Opens the services of a call: those that the call brings, else a new scope of the map's services.</summary>
    /// <param name="tool">The tool.</param>
    /// <param name="arguments">The call's arguments.</param>
    public ToolScope(GeneratedTool tool, AIFunctionArguments arguments)
    {
        ArgumentNullException.ThrowIfNull(tool);
        ArgumentNullException.ThrowIfNull(arguments);
        _tool = tool;
        _arguments = arguments;
        _services = arguments.Services;
        if (_services is null && tool.Services is { } services)
        {
            _scope = services.GetService<IServiceScopeFactory>()?.CreateAsyncScope();
            _services = _scope?.ServiceProvider ?? services;
        }
    }

    /// <summary>The services, for a parameter that asks for them all.</summary>
    /// <exception cref="InvalidOperationException">There are none.</exception>
    public IServiceProvider Services => _services ?? throw Missing(nameof(IServiceProvider), null);

    /// <summary>The services, for a parameter that can do without.</summary>
    public IServiceProvider? ServicesOrNull => _services;

    /// <summary>Whether the call has ended, so that nobody waits for its reports any more.</summary>
    internal bool IsOver => _isOver;

    /// <summary>Finds the registered instance of the type that a tool is called on.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <returns>The instance, or <see langword="null"/> where none is registered.</returns>
    public T? Find<T>()
        where T : class => _services?.GetService<T>();

    /// <summary>Gets a service.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="parameter">The parameter that it is for, for the message.</param>
    /// <returns>The service.</returns>
    /// <exception cref="InvalidOperationException">It is not registered.</exception>
    public T Required<T>(string? parameter = null)
        where T : notnull => TryGet(null, out T? service) ? service : throw Missing(typeof(T).ToString(), parameter);

    /// <summary>Gets a service that may be absent.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <returns>The service or the type's default.</returns>
    public T? Optional<T>() => TryGet(null, out T? service) ? service : default;

    /// <summary>Gets a keyed service.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="key">Its key; null asks for the service without a key.</param>
    /// <param name="parameter">The parameter that it is for, for the message.</param>
    /// <returns>The service.</returns>
    /// <exception cref="InvalidOperationException">It is not registered.</exception>
    public T RequiredKeyed<T>(object? key, string? parameter = null)
        where T : notnull => TryGet(key, out T? service) ? service : throw Missing(key is null ? typeof(T).ToString() : $"{typeof(T)} with the key '{key}'", parameter);

    /// <summary>Gets a keyed service that may be absent.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="key">Its key; null asks for the service without a key.</param>
    /// <returns>The service or the type's default.</returns>
    public T? OptionalKeyed<T>(object? key) => TryGet(key, out T? service) ? service : default;

    /// <summary>Gets where a tool reports its progress: what the call's context has under the type of the interface, else the registered service, else nowhere.</summary>
    /// <typeparam name="T">What is reported.</typeparam>
    /// <returns>A receiver that drops what comes after the call's end and lets no exception of the real one reach the tool.</returns>
    public IProgress<T> Progress<T>() => new CallProgress<T>(this, FindProgress<T>());

    /// <summary>Gets where a tool reports its progress, for a tool that reports only where somebody listens.</summary>
    /// <typeparam name="T">What is reported.</typeparam>
    /// <returns>As <see cref="Progress{T}"/>, or <see langword="null"/> where nobody listens.</returns>
    public IProgress<T>? ProgressOrNull<T>() => FindProgress<T>() is { } receiver ? new CallProgress<T>(this, receiver) : null;

    /// <summary>Takes charge of an instance that was made for this call alone.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="instance">The instance.</param>
    /// <returns>The instance.</returns>
    public T Own<T>(T instance)
        where T : notnull
    {
        _owned = instance;
        return instance;
    }

    /// <summary>The error for a declaring type that is neither registered nor can be made.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <returns>Never.</returns>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public T NotRegistered<T>() => throw Missing(typeof(T).ToString(), null);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _isOver = true;
        try
        {
            switch (_owned)
            {
                case IAsyncDisposable disposable:
                    await disposable.DisposeAsync().ConfigureAwait(false);
                    break;
                case IDisposable disposable:
                    disposable.Dispose();
                    break;
            }
        }
        finally
        {
            if (_scope is { } scope)
            {
                await scope.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private bool TryGet<T>(object? key, [NotNullWhen(true)] out T? service)
    {
        object? found = key is null ? _services?.GetService(typeof(T)) : (_services as IKeyedServiceProvider)?.GetKeyedService(typeof(T), key);
        service = found is T instance ? instance : default;
        return found is T;
    }

    private IProgress<T>? FindProgress<T>() =>
        _arguments.Context is { } context && context.TryGetValue(typeof(IProgress<T>), out object? own) && own is IProgress<T> receiver
            ? receiver
            : _services?.GetService<IProgress<T>>();

    private InvalidOperationException Missing(string service, string? parameter)
    {
        string need = $"Tool '{_tool.Name}' needs {service}{(parameter is null ? "" : $" for its parameter '{parameter}'")}";
        return new(_services is null
            ? $"{need}, but the call has no services: create the map with Create(services), or set AIFunctionArguments.Services."
            : $"{need}, which is not registered: add it to the services that the map was created with.");
    }
}
