using System;
using System.Linq.Expressions;

namespace System.Linq.Dynamic.Core;

public static class DynamicExpressionParser
{
    public static Expression<Func<T, TResult>> ParseLambda<T, TResult>(object? parsingConfig, bool createParameterCtor, string expression, params object?[] values) =>
        throw new NotSupportedException();
}
